package com.mercurious.travel.gateway.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Room for attempts, of which no caller has all: slow receivers of one do not hold up those of the others. */
final class Slots {
    private final int most;
    private final int mostOfAnOwner;
    private final Semaphore free;
    private final Map<String, Integer> byOwner = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    Slots(int most, int mostOfAnOwner) {
        this.most = most;
        this.mostOfAnOwner = Math.min(most, mostOfAnOwner);
        this.free = new Semaphore(most);
    }

    /**
     * Waits for room.
     *
     * @return false where the owner has as many as it may
     */
    boolean take(String owner) throws InterruptedException {
        free.acquire();
        if (add(owner)) {
            return true;
        }
        free.release();
        return false;
    }

    void free(String owner) {
        lock.lock();
        try {
            byOwner.computeIfPresent(owner, (o, taken) -> taken == 1 ? null : taken - 1);
        } finally {
            lock.unlock();
        }
        free.release();
    }

    /** Those who have as many as they may. */
    List<String> fullOwners() {
        lock.lock();
        try {
            return byOwner.entrySet().stream()
                    .filter(entry -> entry.getValue() >= mostOfAnOwner)
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    int taken() {
        return most - free.availablePermits();
    }

    void awaitAllFree(Duration patience) throws InterruptedException {
        if (free.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(most);
        }
    }

    private boolean add(String owner) {
        lock.lock();
        try {
            int taken = byOwner.getOrDefault(owner, 0);
            if (taken >= mostOfAnOwner) {
                return false;
            }
            byOwner.put(owner, taken + 1);
            return true;
        } finally {
            lock.unlock();
        }
    }
}
