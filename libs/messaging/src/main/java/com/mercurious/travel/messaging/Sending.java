package com.mercurious.travel.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Events that were handed to Kafka's client together: what became of each, by its position. */
public final class Sending {
    private static final String PUBLISHED = "";
    private static final String UNANSWERED = "no acknowledgement in time";

    private final AtomicReferenceArray<@Nullable String> answers;
    private final CountDownLatch open;
    private volatile @Nullable Exception blockedBy;

    public Sending(int size) {
        this.answers = new AtomicReferenceArray<>(size);
        this.open = new CountDownLatch(size);
    }

    /** @param failure null: every in-sync replica has the event */
    public void answered(int index, @Nullable Exception failure) {
        String answer = failure == null ? PUBLISHED : reason(failure);
        if (answers.compareAndSet(index, null, answer)) {
            open.countDown();
        }
    }

    /** Whether nothing is under way any more. */
    public boolean isOver() {
        return open.getCount() == 0;
    }

    /** Waits until nothing is under way any more, at most for {@code patience}; says whether that is so. */
    public boolean await(Duration patience) throws InterruptedException {
        return open.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Why Kafka does not have the event, by now; null: it has it. */
    public @Nullable String failure(int index) {
        String answer = answers.get(index);
        if (answer == null) {
            return UNANSWERED;
        }
        return answer.equals(PUBLISHED) ? null : answer;
    }

    void blocked(Exception failure) {
        blockedBy = failure;
    }

    boolean isBlocked() {
        return blockedBy != null;
    }

    @Nullable
    Exception blockedBy() {
        return blockedBy;
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
