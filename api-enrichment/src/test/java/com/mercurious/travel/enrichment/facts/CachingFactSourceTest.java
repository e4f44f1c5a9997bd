package com.mercurious.travel.enrichment.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mercurious.travel.enrichment.Itineraries;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachingFactSourceTest {
    private final EnrichmentContext vienna = Itineraries.contextOf(Itineraries.vienna());
    private final EnrichmentContext both = Itineraries.contextOf(Itineraries.viennaAndPrague());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void equalQuestionsAreAskedOnce() {
        FactSource source = caching(() -> Facts.NONE);
        source.gather(vienna);

        source.gather(Itineraries.contextOf(Itineraries.vienna()));

        assertThat(asked).hasValue(1);
    }

    @Test
    void otherQuestionsAreAskedAnew() {
        FactSource source = caching(() -> Facts.NONE);
        source.gather(vienna);

        source.gather(both);

        assertThat(asked).hasValue(2);
    }

    @Test
    void anAnswerIsAtHandOnceItWasGiven() {
        // Given
        FactSource source = caching(() -> Facts.NONE);
        source.gather(vienna);

        // When
        var known = source.remembered(Itineraries.contextOf(Itineraries.vienna()));

        // Then
        assertThat(known).contains(Facts.NONE);
        assertThat(source.remembered(both)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFailureIsNotRemembered() {
        FactSource source = caching(() -> {
            throw new IllegalStateException("down");
        });
        catchThrowable(() -> source.gather(vienna));

        catchThrowable(() -> source.gather(vienna));

        assertThat(asked).hasValue(2);
    }

    private FactSource caching(java.util.function.Supplier<Facts> answer) {
        StubSource counted = new StubSource("counted", () -> {
            asked.incrementAndGet();
            return answer.get();
        });
        return new CachingFactSource(counted, context -> context.itinerary().stays(), 10);
    }
}
