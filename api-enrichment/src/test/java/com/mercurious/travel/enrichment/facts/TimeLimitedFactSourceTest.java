package com.mercurious.travel.enrichment.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.enrichment.Itineraries;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitedFactSourceTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final EnrichmentContext context = Itineraries.contextOf(Itineraries.vienna());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() {
        released.countDown();
        threads.shutdownNow();
    }

    @Test
    void aLateSourceIsInterrupted() {
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        FactSource source = limited(1, () -> {
            begun.set(true);
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return Facts.NONE;
        });

        Throwable thrown;
        do {
            thrown = catchThrowable(() -> source.gather(context));
        } while (!begun.get());

        assertThat(thrown).isInstanceOf(SourceTimedOutException.class).hasMessage("no answer within 50 ms");
        await().untilTrue(interrupted);
    }

    @Test
    void runsThatDoNotEndKeepFurtherOnesOutUntilTheyDo() {
        AtomicInteger runs = new AtomicInteger();
        FactSource source = limited(2, () -> {
            runs.incrementAndGet();
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
            return Facts.NONE;
        });
        catchThrowable(() -> source.gather(context));
        catchThrowable(() -> source.gather(context));

        Throwable third = catchThrowable(() -> source.gather(context));

        assertThat(third)
                .isInstanceOf(FactsUnavailableException.class)
                .hasMessage("too many earlier look-ups have not ended");
        assertThat(runs).hasValue(2);
        released.countDown();
        await().untilAsserted(() -> assertThat(source.gather(context)).isSameAs(Facts.NONE));
    }

    @Test
    void aRunThatNeverBeganGivesItsPlaceBack() {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        try {
            oneThread.execute(() -> {
                while (released.getCount() > 0) {
                    Thread.onSpinWait();
                }
            });
            FactSource source =
                    new TimeLimitedFactSource(new StubSource("queued", () -> Facts.NONE), SHORT, oneThread, 1);
            catchThrowable(() -> source.gather(context));

            Throwable second = catchThrowable(() -> source.gather(context));

            assertThat(second).isInstanceOf(SourceTimedOutException.class);
        } finally {
            released.countDown();
            oneThread.shutdownNow();
        }
    }

    @Test
    void whatTheSourceThrowsIsThrown() {
        FactSource source = limited(1, () -> {
            throw new FactsUnavailableException("there is no rate for XPF");
        });

        assertThatThrownBy(() -> source.gather(context))
                .isInstanceOf(FactsUnavailableException.class)
                .hasMessage("there is no rate for XPF");
    }

    private FactSource limited(int mostAtOnce, java.util.function.Supplier<Facts> answer) {
        return new TimeLimitedFactSource(new StubSource("test", answer), SHORT, threads, mostAtOnce);
    }
}
