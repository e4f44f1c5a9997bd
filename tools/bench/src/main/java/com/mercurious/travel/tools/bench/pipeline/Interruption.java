package com.mercurious.travel.tools.bench.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and SIGTERM end a bench as its own end would: the thread that made this is interrupted, and the JVM waits
 * until it has stopped what it started.
 */
final class Interruption {
    private static final long LIMIT_S = 60;

    private final CountDownLatch over = new CountDownLatch(1);

    Interruption() {
        Thread bench = Thread.currentThread();
        Thread hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            bench.interrupt();
            awaitEnd();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitEnd() {
        try {
            if (!over.await(LIMIT_S, TimeUnit.SECONDS)) {
                System.err.println("The bench did not end within %d s".formatted(LIMIT_S));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when all is stopped and said. */
    void over() {
        over.countDown();
    }
}
