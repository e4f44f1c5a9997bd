package com.mercurious.travel.enrichment.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.SourceListener.SourceEnd;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Clock;
import com.mercurious.travel.events.Enrichment.Source;
import com.mercurious.travel.events.Enrichment.Sun;
import com.mercurious.travel.events.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnricherTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Clock VIENNA = new Clock("vienna", "Europe/Vienna", "+02:00", null);
    private static final Sun SUN = new Sun(LocalDate.of(2027, 5, 1), "vienna", null, null, null, null, null);

    private final EnrichmentContext context = Itineraries.contextOf(Itineraries.vienna());
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ExecutorService waiters = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void stop() {
        testIsOver.countDown();
        waiters.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void putsTogetherWhatEverySourceFound() throws InterruptedException {
        Enricher enricher = enricher(source("sun", () -> Facts.ofSun(List.of(SUN))), clock());

        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        assertThat(enrichment.sun()).containsExactly(SUN);
        assertThat(enrichment.clocks()).containsExactly(VIENNA);
        assertThat(enrichment.warnings()).isEmpty();
        assertThat(enrichment.sources()).allSatisfy(source -> {
            assertThat(source.status()).isEqualTo(Source.Status.ANSWERED);
            assertThat(source.origin()).isEqualTo("test data 1.0");
            assertThat(source.at()).isEqualTo(NOW);
        });
        assertThat(enrichment.sources()).extracting(Source::name).containsExactly("sun", "clock");
    }

    @Test
    void sourcesRunSideBySide() throws InterruptedException {
        CyclicBarrier bothAreThere = new CyclicBarrier(2);
        Supplier<Facts> meets = () -> {
            try {
                bothAreThere.await();
                return Facts.NONE;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        Enricher enricher = enricher(source("one", meets), source("other", meets));

        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        assertThat(enrichment.sources()).extracting(Source::status).containsOnly(Source.Status.ANSWERED);
    }

    @Test
    void aSourceThatFailsCostsItsFactsAndAWarning() throws InterruptedException {
        Enricher enricher = enricher(
                source("sun", () -> {
                    throw new IllegalStateException("secret detail");
                }),
                source("currency", () -> {
                    throw new FactsUnavailableException("there is no rate for XPF");
                }),
                source("broken", () -> {
                    throw new NoClassDefFoundError("missing");
                }),
                clock());

        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        assertThat(enrichment.clocks()).containsExactly(VIENNA);
        assertThat(enrichment.sun()).isEmpty();
        assertThat(enrichment.warnings())
                .containsExactly(
                        new Warning("SOURCE_FAILED", "The proposal has no facts about sun: the source failed", "sun"),
                        new Warning(
                                "SOURCE_FAILED",
                                "The proposal has no facts about currency: there is no rate for XPF",
                                "currency"),
                        new Warning(
                                "SOURCE_FAILED",
                                "The proposal has no facts about broken: the source failed",
                                "broken"));
        assertThat(enrichment.sources())
                .extracting(Source::status)
                .containsExactly(
                        Source.Status.FAILED, Source.Status.FAILED, Source.Status.FAILED, Source.Status.ANSWERED);
    }

    @Test
    void aSourceThatHangsCostsItsFactsAndNoMoreThanItsTime() throws InterruptedException {
        Enricher enricher = enricher(source("sun", this::hang), clock());
        long start = System.nanoTime();

        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(LIMIT, LIMIT.plusSeconds(2));
        assertThat(enrichment.clocks()).containsExactly(VIENNA);
        assertThat(enrichment.warnings())
                .containsExactly(new Warning(
                        "SOURCE_TIMED_OUT", "The proposal has no facts about sun: no answer within 200 ms", "sun"));
        assertThat(enrichment.sources().getFirst().status()).isEqualTo(Source.Status.TIMED_OUT);
        assertThat(enrichment.sources().getFirst().millis()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void sourcesThatComputeForEverDoNotStarveTheOthers() throws InterruptedException {
        List<FactSource> sources = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors() + 1; i++) {
            sources.add(source("spinning-" + i, this::spin));
        }
        sources.add(new TimeLimitedFactSource(clock(), Duration.ofSeconds(10), workers, 1));
        Enricher enricher = new Enricher(sources, waiters, java.time.Clock.systemUTC());

        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        assertThat(enrichment.clocks()).containsExactly(VIENNA);
        assertThat(enrichment.warnings())
                .extracting(Warning::code)
                .hasSize(sources.size() - 1)
                .containsOnly("SOURCE_TIMED_OUT");
    }

    @Test
    void aSlowSourceWithinItsTimeIsWaitedFor() throws InterruptedException {
        Enricher enricher = enricher(clock(), source("sun", () -> {
            LockSupport.parkNanos(LIMIT.dividedBy(4).toNanos());
            return Facts.ofSun(List.of(SUN));
        }));

        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        assertThat(enrichment.sun()).containsExactly(SUN);
        assertThat(enrichment.warnings()).isEmpty();
    }

    @Test
    void theListenerHearsOfEachSourceAsItEnds() throws InterruptedException {
        List<SourceEnd> ends = new ArrayList<>();
        Enricher enricher = enricher(source("late", this::hang), clock());

        enricher.enrich(context, ends::add);

        assertThat(ends).extracting(SourceEnd::name).containsExactly("clock", "late");
        assertThat(ends).extracting(SourceEnd::done).containsExactly(1, 2);
        assertThat(ends).extracting(SourceEnd::total).containsOnly(2);
        assertThat(ends.getFirst().trouble()).isNull();
        assertThat(ends.getLast().trouble()).isInstanceOf(SourceTimedOutException.class);
    }

    @Test
    void aSourceThatCantSayWhatItDependsOnCostsItsOwnFactsOnly() throws InterruptedException {
        // Given
        FactSource odd = new CachingFactSource(
                source("sun", () -> Facts.ofSun(List.of(SUN))),
                context -> {
                    throw new IllegalArgumentException("no stay");
                },
                1);
        Enricher enricher = enricher(odd, clock());

        // When
        Enrichment enrichment = enricher.enrich(context, SourceListener.NONE);

        // Then
        assertThat(enrichment.sources())
                .extracting(Source::status)
                .containsExactly(Source.Status.FAILED, Source.Status.ANSWERED);
        assertThat(enrichment.clocks()).containsExactly(VIENNA);
    }

    private FactSource clock() {
        return source("clock", () -> Facts.ofClocks(List.of(VIENNA)));
    }

    private FactSource source(String name, Supplier<Facts> answer) {
        return new TimeLimitedFactSource(new StubSource(name, answer), LIMIT, workers, 4);
    }

    private Enricher enricher(FactSource... sources) {
        return new Enricher(List.of(sources), waiters, java.time.Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Facts hang() {
        try {
            testIsOver.await();
            return Facts.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Facts spin() {
        while (testIsOver.getCount() > 0) {
            Thread.onSpinWait();
        }
        return Facts.NONE;
    }
}
