package com.mercurious.travel.tools.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.RejectedException;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code revise}: a plan that there is, with changes. */
@Command(
        name = "revise",
        description = "Changes a plan of the suite that is running and prints what comes of it. "
                + "Options may be repeated; places are named as in the plan.")
public final class ReviseCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The travel request whose plan it is.")
    private String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON of the changes, in place of the options.")
    private Path file;

    @Option(names = "--pin", paramLabel = "PLACE", description = "A visit that stays on its day at its time.")
    private List<String> pinned = List.of();

    @Option(names = "--remove", paramLabel = "PLACE", description = "A place that leaves the plan.")
    private List<String> removed = List.of();

    @Option(names = "--add", paramLabel = "PLACE", description = "A place that comes in.")
    private List<String> added = List.of();

    @Option(names = "--rainy", paramLabel = "DATE", description = "A day to spend under a roof, such as 2030-05-10.")
    private List<String> rainy = List.of();

    @Option(names = "--weather", description = "Take the rainy days from the proposal's forecast.")
    private boolean weather;

    @Option(names = "--alternative", paramLabel = "KIND", description = "Start from this alternative of the proposal.")
    private String alternative;

    @Option(names = "--url", paramLabel = "URL", description = "A gateway elsewhere, such as http://127.0.0.1:3000.")
    private URI url;

    private final Workspace workspace = Workspace.ofCommandLine();
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() throws IOException, InterruptedException {
        byte[] body = body();
        GatewayClient client = RunningGateway.client(url, workspace);
        try {
            return new Trip(client, terminal).revise(id, body).completed() ? 0 : 1;
        } catch (RejectedException e) {
            terminal.println(terminal.red("Not accepted: ") + e.getMessage());
            return 1;
        }
    }

    private byte[] body() throws IOException {
        Map<String, Object> changes = changes();
        if (file == null && changes.isEmpty()) {
            throw usage("say what is to change: a FILE, or options such as --remove PLACE");
        }
        if (file == null) {
            return new ObjectMapper().writeValueAsBytes(changes);
        }
        if (!changes.isEmpty()) {
            throw usage("changes come from " + file + " or from options, not from both");
        }
        if (!Files.isRegularFile(file)) {
            throw usage("there is no file '" + file + "'");
        }
        return Files.readAllBytes(file);
    }

    private Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "pinned", pinned);
        put(changes, "removed", removed);
        put(changes, "added", added);
        put(changes, "rainyDays", rainy);
        if (weather) {
            changes.put("weather", true);
        }
        if (alternative != null) {
            changes.put("alternative", alternative);
        }
        return changes;
    }

    private static void put(Map<String, Object> changes, String name, List<String> values) {
        if (!values.isEmpty()) {
            changes.put(name, values);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
