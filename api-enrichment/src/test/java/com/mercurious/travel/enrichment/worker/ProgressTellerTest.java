package com.mercurious.travel.enrichment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.facts.SourceListener.SourceEnd;
import com.mercurious.travel.events.Enrichment.Source;
import com.mercurious.travel.events.EnrichmentProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTellerTest {
    private final List<EnrichmentProgress> told = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();

    @Test
    void theFirstIsToldAtOnceAndFurtherOnesAfterTheInterval() {
        // Given
        ProgressTeller teller = teller(50);

        // When
        end(teller, 0, 1, "sun");
        end(teller, 49, 2, "clock");
        end(teller, 50, 3, "holidays");
        end(teller, 60, 4, "country");

        // Then
        assertThat(told)
                .containsExactly(
                        new EnrichmentProgress("r", 2, 0, 20, "sun"),
                        new EnrichmentProgress("r", 2, 1, 60, "holidays"));
    }

    @Test
    void theLastIsLeftToTheCompletion() {
        // Given
        ProgressTeller teller = teller(0);

        // When
        end(teller, 0, 4, "sun");
        end(teller, 100, 5, "clock");

        // Then
        assertThat(told).extracting(EnrichmentProgress::source).containsExactly("sun");
    }

    @Test
    void withoutAnIntervalEverySourceIsTold() {
        // Given
        ProgressTeller teller = teller(0);

        // When
        end(teller, 0, 1, "sun");
        end(teller, 0, 2, "clock");
        end(teller, 0, 3, "holidays");

        // Then
        assertThat(told).extracting(EnrichmentProgress::sequence).containsExactly(0, 1, 2);
        assertThat(told).extracting(EnrichmentProgress::percent).containsExactly(20, 40, 60);
    }

    private ProgressTeller teller(long interval) {
        return new ProgressTeller("r", 2, interval, now::get, told::add);
    }

    private void end(ProgressTeller teller, long at, int done, String source) {
        now.set(at);
        teller.ended(new SourceEnd(source, Source.Status.ANSWERED, 1, done, 5, null));
    }
}
