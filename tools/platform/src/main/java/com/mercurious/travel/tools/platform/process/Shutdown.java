package com.mercurious.travel.tools.platform.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be stopped, last started first. Each gets a bounded time, so that one that hangs does not keep the others
 * from being stopped. Safe to use from several threads.
 */
public final class Shutdown implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private record Item(String name, AutoCloseable stop) {}

    private final Deque<Item> items = new ArrayDeque<>();
    private boolean closed;

    /**
     * Takes something to stop.
     *
     * @throws IllegalStateException where the stop has begun; what was handed in has been stopped then
     */
    public void register(String name, AutoCloseable stop) {
        synchronized (items) {
            if (!closed) {
                items.push(new Item(name, stop));
                return;
            }
        }
        stop(new Item(name, stop));
        throw new IllegalStateException("The platform is stopping");
    }

    /** Whether the stop has begun. */
    public boolean begun() {
        synchronized (items) {
            return closed;
        }
    }

    /** Stops all; later calls do nothing. */
    @Override
    public void close() {
        Deque<Item> rest;
        synchronized (items) {
            closed = true;
            rest = new ArrayDeque<>(items);
            items.clear();
        }
        rest.forEach(Shutdown::stop);
    }

    private static void stop(Item item) {
        Thread thread = Thread.ofPlatform().daemon().name("stop-" + item.name()).start(() -> {
            try {
                item.stop().close();
            } catch (Exception e) {
                System.err.println(item.name() + " did not stop in order: " + e.getMessage());
            }
        });
        try {
            if (!thread.join(LIMIT)) {
                System.err.println(item.name() + " did not stop within " + LIMIT.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
