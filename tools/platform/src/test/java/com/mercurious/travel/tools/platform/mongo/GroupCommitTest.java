package com.mercurious.travel.tools.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int WRITERS = 20;

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger writing = new AtomicInteger();
    private final Semaphore disk = new Semaphore(0);
    private final GroupCommit journal = new GroupCommit(() -> {
        commits.incrementAndGet();
        disk.acquireUninterruptibly();
    });

    @Test
    void writersThatComeDuringACommitShareTheNext() {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            writers.submit(this::write);
            await().until(() -> commits.get() == 1);
            for (int i = 1; i < WRITERS; i++) {
                writers.submit(this::write);
            }
            await().until(() -> writing.get() == WRITERS);
            await().pollDelay(Duration.ofMillis(100)).until(() -> answered.get() == 0);

            disk.release(2);

            await().untilAsserted(() -> assertThat(answered).hasValue(WRITERS));
            assertThat(commits).hasValue(2);
            disk.release(WRITERS);
        }
    }

    private void write() {
        writing.incrementAndGet();
        journal.await();
        answered.incrementAndGet();
    }
}
