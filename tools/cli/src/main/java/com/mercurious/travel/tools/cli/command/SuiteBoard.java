package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import com.mercurious.travel.tools.suite.suite.SuiteListener;
import com.mercurious.travel.tools.suite.terminal.PartBoard;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows how a suite comes up. */
final class SuiteBoard implements SuiteListener, AutoCloseable {
    private static final String PLATFORM = "platform";

    private final PartBoard board;

    SuiteBoard(Terminal terminal) {
        List<String> parts = new ArrayList<>(List.of(PLATFORM));
        for (Service service : Service.values()) {
            parts.add(service.title());
        }
        this.board = new PartBoard(terminal, parts);
    }

    @Override
    public void platformReady(PlatformState state, Duration took) {
        board.ready(PLATFORM, took, "Kafka, MongoDB, Redis, issuer on 127.0.0.1");
        server("Kafka", new PlatformState.Store("", state.kafka().server(), null));
        server("MongoDB", state.mongo());
        server("Redis", state.redis());
        server("Issuer", state.issuer());
    }

    private void server(String name, PlatformState.Store store) {
        String caveat = store.caveat() == null ? "" : "; " + store.caveat();
        board.note("  %-8s %s%s".formatted(name, store.server(), caveat));
    }

    @Override
    public void serviceReady(ServiceProcess service, Duration took) {
        board.ready(
                service.service().title(),
                took,
                "%s, health and metrics on %s"
                        .formatted(
                                service.url(),
                                Integer.toString(service.management().getPort())));
    }

    @Override
    public void portTaken(String service, int usual, int instead) {
        board.note("Port %s is taken, so %s listens on %s".formatted(usual, service, instead));
    }

    @Override
    public void close() {
        board.close();
    }
}
