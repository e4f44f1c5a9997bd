package com.mercurious.travel.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Events that were handed to Kafka's client together: what became of each, by its position. */
public final class Sending {
    private static final Object PUBLISHED = "published";
    private static final Exception UNANSWERED = new TimeoutException("no acknowledgement in time");

    private final AtomicReferenceArray<@Nullable Object> answers;
    private final CountDownLatch open;
    private volatile @Nullable Exception blockedBy;

    public Sending(int size) {
        this.answers = new AtomicReferenceArray<>(size);
        this.open = new CountDownLatch(size);
    }

    /** @param failure null: every in-sync replica has the event */
    public void answered(int index, @Nullable Exception failure) {
        if (answers.compareAndSet(index, null, failure == null ? PUBLISHED : failure)) {
            open.countDown();
        }
    }

    /** Waits until nothing is under way any more, at most for {@code patience}. */
    public void await(Duration patience) throws InterruptedException {
        open.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Why Kafka does not have the event, by now; null: it has it. */
    public @Nullable Exception failure(int index) {
        Object answer = answers.get(index);
        if (answer == null) {
            return UNANSWERED;
        }
        return answer instanceof Exception failure ? failure : null;
    }

    void blocked(Exception failure) {
        blockedBy = failure;
    }

    /** Why nothing more is to be tried; null: it may be. */
    @Nullable
    Exception blockedBy() {
        return blockedBy;
    }
}
