package com.mercurious.travel.gateway.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody who is told of ends, and answers as a test wants. */
final class Receiver implements AutoCloseable {
    private static final int TAKEN = 204;

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();

    /** What came. */
    record Told(HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    /** @param answers statuses of the first answers; all others are 204 */
    Receiver(Integer... answers) {
        this.answers.addAll(Arrays.asList(answers));
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%s/hooks?token=t".formatted(server.getAddress().getPort());
    }

    List<Told> told() {
        return told;
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status;
        synchronized (answers) {
            status = answers.isEmpty() ? TAKEN : answers.remove();
        }
        told.add(new Told(HttpHeaders.of(call.getRequestHeaders(), (name, value) -> true), body));
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
