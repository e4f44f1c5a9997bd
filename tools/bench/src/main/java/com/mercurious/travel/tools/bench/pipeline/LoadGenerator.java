package com.mercurious.travel.tools.bench.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Posts travel requests from one thread over kept-alive connections. An open load counts a request's time from when it
 * was due, so that a slow answer is not hidden by the requests that had to wait for it.
 */
final class LoadGenerator {
    private static final long ANSWER_LIMIT = TimeUnit.SECONDS.toNanos(20);
    private static final long NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final String ID_FIELD = "\"id\":\"";
    private static final int ACCEPTED = 202;
    private static final int BROKEN = 0;

    private final LoadPlan plan;
    private final AcceptedListener listener;
    private final List<ByteBuffer> requests;
    private final List<LoadConnection> connections = new ArrayList<>();
    private final Deque<LoadConnection> idle = new ArrayDeque<>();
    private final Latencies latencies = new Latencies();
    private final Map<Integer, Integer> others = new TreeMap<>();
    private int sent;
    private int answered;
    private int accepted;

    LoadGenerator(LoadPlan plan, AcceptedListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.requests = plan.bodies().stream().map(body -> request(plan, body)).toList();
    }

    private static ByteBuffer request(LoadPlan plan, byte[] body) {
        byte[] head = ("POST /v1/travel-requests HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer %s\r\nContent-Length: %d\r\n\r\n")
                .formatted(plan.gateway().getAuthority(), plan.token(), body.length)
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }

    /**
     * Runs the whole load, answers included.
     *
     * @throws IOException where the gateway can't be connected to, or this thread is interrupted
     */
    LoadResult run() throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < plan.connections(); i++) {
                connect(selector);
            }
            long begin = System.nanoTime();
            loop(selector, begin);
            if (answered < sent) {
                others.merge(BROKEN, sent - answered, Integer::sum);
            }
            return new LoadResult(accepted, others, (System.nanoTime() - begin) / 1e9, latencies);
        } finally {
            for (LoadConnection connection : connections) {
                connection.close();
            }
        }
    }

    private void connect(Selector selector) throws IOException {
        LoadConnection connection = new LoadConnection(
                new InetSocketAddress(plan.gateway().getHost(), plan.gateway().getPort()), selector);
        connections.add(connection);
        idle.add(connection);
    }

    private void loop(Selector selector, long begin) throws IOException {
        long end = begin + plan.duration().toNanos();
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the load was broken off");
            }
            long now = System.nanoTime();
            sendWhatIsDue(begin, Math.min(now, end), now);
            boolean allSent = now >= end || sent >= plan.most();
            if (allSent && answered == sent || now > end + ANSWER_LIMIT) {
                return;
            }
            await(selector, begin, end, allSent);
            for (SelectionKey key : selector.selectedKeys()) {
                proceed(selector, (LoadConnection) key.attachment());
            }
            selector.selectedKeys().clear();
        }
    }

    private void sendWhatIsDue(long begin, long until, long now) throws IOException {
        while (!idle.isEmpty()
                && sent < plan.most()
                && now < begin + plan.duration().toNanos()) {
            long due = plan.isClosedLoop() ? now : dueAt(begin, sent);
            if (due > until) {
                return;
            }
            ByteBuffer request = requests.get(sent % requests.size()).duplicate();
            sent++;
            idle.poll().send(request, due);
        }
    }

    private long dueAt(long begin, int number) {
        return begin + (long) (number * 1e9 / plan.rate());
    }

    private void await(Selector selector, long begin, long end, boolean allSent) throws IOException {
        long until = allSent ? end + ANSWER_LIMIT : end;
        if (!plan.isClosedLoop() && !allSent && !idle.isEmpty()) {
            until = dueAt(begin, sent);
        }
        long wait = until - System.nanoTime();
        if (wait <= 0) {
            selector.selectNow();
        } else {
            selector.select(Math.max(1, wait / NANOS_A_MILLI));
        }
    }

    private void proceed(Selector selector, LoadConnection connection) throws IOException {
        try {
            if (!connection.proceed()) {
                return;
            }
        } catch (IOException e) {
            answered++;
            others.merge(BROKEN, 1, Integer::sum);
            connection.close();
            connect(selector);
            return;
        }
        answered++;
        if (connection.status() == ACCEPTED) {
            accepted++;
            latencies.add(System.nanoTime() - connection.due());
            listener.accepted(id(connection.body()), connection.due());
        } else {
            others.merge(connection.status(), 1, Integer::sum);
        }
        idle.add(connection);
    }

    private static String id(String body) {
        int from = body.indexOf(ID_FIELD) + ID_FIELD.length();
        return body.substring(from, body.indexOf('"', from));
    }
}
