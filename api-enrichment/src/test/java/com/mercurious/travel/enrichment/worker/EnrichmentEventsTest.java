package com.mercurious.travel.enrichment.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.TravelEvent;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class EnrichmentEventsTest {
    private static final EnrichmentCompleted COMPLETED = new EnrichmentCompleted(
            "r", 1, Outcome.FAILED, null, new Failure(Failure.CANCELLED, "cancelled", List.of()));

    private final List<TravelEvent> sent = new ArrayList<>();

    @Test
    void aCompletionIsSentUntilKafkaTakesIt() throws InterruptedException {
        EnrichmentEvents events = events(2);

        events.complete(COMPLETED, Context.root());

        assertThat(sent).containsExactly(COMPLETED, COMPLETED, COMPLETED);
    }

    @Test
    void whereTheServiceStopsTheCompletionIsNotClaimedToBeSent() {
        EnrichmentEvents events = events(Integer.MAX_VALUE);
        events.stop(new ShutdownEvent());

        Throwable thrown = catchThrowable(() -> events.complete(COMPLETED, Context.root()));

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatKafkaWillNeverTakeIsNotTriedForEver() {
        EnrichmentEvents events = new EnrichmentEvents(
                (event, trace) -> Uni.createFrom().failure(new RecordTooLargeException("too large")), Duration.ZERO);

        Throwable thrown = catchThrowable(() -> events.complete(COMPLETED, Context.root()));

        assertThat(thrown).isInstanceOf(UnpublishableEventException.class);
    }

    private EnrichmentEvents events(int refused) {
        return new EnrichmentEvents(
                (event, trace) -> {
                    sent.add(event);
                    return sent.size() <= refused
                            ? Uni.createFrom().failure(new TimeoutException("no acknowledgement"))
                            : Uni.createFrom().voidItem();
                },
                Duration.ZERO);
    }
}
