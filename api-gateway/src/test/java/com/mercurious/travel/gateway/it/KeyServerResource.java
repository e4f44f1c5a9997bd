package com.mercurious.travel.gateway.it;

import com.mercurious.travel.tools.testing.TestPlatform;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of an issuer's keys: {@code GET /keys} answers with the JWK set that was {@code PUT} there last, and hangs up
 * where that was nothing; {@code GET /count} says how often keys were asked for. Init arguments are configuration.
 */
public class KeyServerResource implements QuarkusTestResourceLifecycleManager {
    private final AtomicInteger asked = new AtomicInteger();
    private Map<String, String> args = Map.of();
    private volatile byte[] keys = {};
    private HttpServer server;

    @Override
    public void init(Map<String, String> initArgs) {
        args = initArgs;
    }

    /** Over what the platform says. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/keys", this::keys);
        server.createContext(
                "/count", exchange -> answer(exchange, asked.toString().getBytes()));
        server.start();
        Map<String, String> config = new HashMap<>(args);
        config.put(
                "travel.auth.jwks",
                "http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort()));
        config.put("travel.auth.issuer", SignedTokens.ISSUER);
        TestPlatform.state();
        return config;
    }

    private void keys(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            keys = exchange.getRequestBody().readAllBytes();
            answer(exchange, new byte[] {'o', 'k'});
            return;
        }
        asked.incrementAndGet();
        if (keys.length == 0) {
            exchange.close();
        } else {
            answer(exchange, keys);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
