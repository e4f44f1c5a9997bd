package com.mercurious.travel.tools.platform.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits for many writers at once: whoever comes while a commit runs shares the next one, so that as many commits are made
 * as the disk takes, and not one a write.
 */
final class GroupCommit {
    private final Runnable commit;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long done;

    /** @param commit makes durable what was written before it is called; never called by two threads at a time */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Returns when all that the calling thread wrote before is committed, by itself or by another. */
    void await() {
        long mine = asked.incrementAndGet();
        lock.lock();
        try {
            if (done < mine) {
                long covered = asked.get();
                commit.run();
                done = covered;
            }
        } finally {
            lock.unlock();
        }
    }
}
