package com.mercurious.travel.generation.worker;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.TravelEvent;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressReporterTest {
    private static final Duration INTERVAL = Duration.ofNanos(100);

    private final List<TravelEvent> sent = new ArrayList<>();
    private final List<UniEmitter<? super Void>> underWay = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final ProgressReporter reporter = expecting(ProgressReporter.WORTH_TELLING);

    @Test
    void afterTheFirstNoneIsSentWithinTheInterval() {
        // Given
        reporter.loading();
        underWay.getLast().complete(null);
        searching(99, 10);

        // When
        searching(100, 20);

        // Then
        assertThat(sent)
                .extracting(event -> ((GenerationProgress) event).percent())
                .containsExactly(0, 20);
        assertThat(sent)
                .extracting(event -> ((GenerationProgress) event).sequence())
                .containsExactly(0, 1);
    }

    @Test
    void whileKafkaIsSlowToTakeOneTheNextFallsOut() {
        // Given
        reporter.loading();
        searching(500, 10);
        underWay.getLast().fail(new IllegalStateException("not in time"));

        // When
        searching(600, 20);

        // Then
        assertThat(sent)
                .extracting(event -> ((GenerationProgress) event).percent())
                .containsExactly(0, 20);
    }

    @Test
    void ofWhatIsDoneAtOnceNothingIsTold() {
        // Given
        ProgressReporter quick = expecting(ProgressReporter.WORTH_TELLING.minusNanos(1));

        // When
        quick.loading();
        quick.writing(1, 1);

        // Then
        assertThat(sent).isEmpty();
    }

    private ProgressReporter expecting(Duration time) {
        return new ProgressReporter(
                (event, trace) -> Uni.createFrom().emitter(emitter -> {
                    sent.add(event);
                    underWay.add(emitter);
                }),
                Requests.of("r-1", tripTo("Wien")),
                Context.root(),
                time,
                INTERVAL,
                now::get);
    }

    private void searching(long at, int percent) {
        now.set(at);
        reporter.searching(percent, OptionalDouble.of(1), 1);
    }
}
