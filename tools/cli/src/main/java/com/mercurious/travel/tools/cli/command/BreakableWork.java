package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.suite.EndedPart;
import java.util.concurrent.Callable;

/**
 * Work that Ctrl-C or the end of a part of the suite breaks off. What runs outside {@link #call} is never interrupted, so
 * that tidying up is left in peace.
 */
final class BreakableWork {
    private Thread worker;
    private boolean broken;
    private EndedPart endedPart;

    /**
     * Runs {@code work} on this thread.
     *
     * @throws InterruptedException where it was broken off, now or before
     */
    <T> T call(Callable<T> work) throws Exception {
        synchronized (this) {
            if (broken) {
                throw new InterruptedException("broken off before");
            }
            worker = Thread.currentThread();
        }
        try {
            return work.call();
        } finally {
            synchronized (this) {
                worker = null;
                Thread.interrupted();
            }
        }
    }

    /** A person or the system wants the end. */
    synchronized void breakOff() {
        if (!broken) {
            broken = true;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    /** A part of the suite is gone. */
    synchronized void breakOff(EndedPart part) {
        if (!broken) {
            endedPart = part;
            breakOff();
        }
    }

    synchronized boolean isBroken() {
        return broken;
    }

    /** What broke the work off; null where it was a signal or nothing at all. */
    synchronized EndedPart endedPart() {
        return endedPart;
    }
}
