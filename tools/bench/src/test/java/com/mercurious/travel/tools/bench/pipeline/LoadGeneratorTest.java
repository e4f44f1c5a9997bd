package com.mercurious.travel.tools.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
    private static final List<byte[]> BODIES = List.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8));

    private final AtomicInteger received = new AtomicInteger();
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final ExecutorService handlers = Executors.newFixedThreadPool(4);
    private volatile long delayMillis;
    private HttpServer server;
    private URI gateway;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/v1/travel-requests", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int number = received.incrementAndGet();
            pause();
            int status = number % 10 == 0 ? 503 : 202;
            byte[] body = ("{\"id\":\"r-" + number + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pause() {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        handlers.shutdownNow();
    }

    @Test
    void aClosedLoopSendsAsManyAsItMayAndCountsEachAnswer() throws IOException {
        Set<String> ids = ConcurrentHashMap.newKeySet();

        LoadResult result = run(new LoadPlan(gateway, "a-token", BODIES, 4, 0, Duration.ofSeconds(20), 200), ids);

        assertThat(result.accepted()).isEqualTo(180).isEqualTo(ids.size());
        assertThat(result.others()).containsExactlyEntriesOf(Map.of(503, 20));
        assertThat(result.latencies().count()).isEqualTo(180);
        assertThat(received).hasValue(200);
        assertThat(bodies).containsExactly("{\"a\":1}");
    }

    @Test
    void anOpenLoadKeepsItsRate() throws IOException {
        LoadResult result = run(
                new LoadPlan(gateway, "a-token", BODIES, 4, 100, Duration.ofSeconds(1), 1000),
                ConcurrentHashMap.newKeySet());

        assertThat(received.get()).isBetween(95, 101);
        assertThat(result.seconds()).isBetween(0.9, 3.0);
    }

    @Test
    void aRequestThatHadToWaitForAnotherCountsItsWaiting() throws IOException {
        delayMillis = 100;

        LoadResult result = run(
                new LoadPlan(gateway, "a-token", BODIES, 1, 100, Duration.ofMillis(500), 1000),
                ConcurrentHashMap.newKeySet());

        assertThat(result.latencies().percentileMillis(1.0)).isGreaterThan(300);
    }

    @Test
    void loadGoesToLoopbackOnly() {
        assertThatThrownBy(() -> new LoadPlan(
                        URI.create("http://example.com"), "a-token", BODIES, 1, 0, Duration.ofSeconds(1), 1))
                .hasMessageContaining("loopback only");
    }

    private static LoadResult run(LoadPlan plan, Set<String> ids) throws IOException {
        return new LoadGenerator(plan, (id, due) -> ids.add(id)).run();
    }
}
