package com.mercurious.travel.tools.suite.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends child processes. No interrupt breaks the wait off; it is kept for later. */
public final class ProcessEnd {
    private ProcessEnd() {}

    /** Asks {@code process} to stop, waits for it, and kills it where it has not ended within {@code limit}. */
    public static void stop(Process process, Duration limit) {
        process.destroy();
        if (!await(process, limit)) {
            kill(process);
        }
    }

    /** Ends {@code process} at once and returns when it is gone. */
    public static void kill(Process process) {
        process.destroyForcibly();
        await(process, Duration.ofSeconds(Integer.MAX_VALUE));
    }

    /** Whether {@code process} ended within {@code limit}. */
    static boolean await(Process process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
