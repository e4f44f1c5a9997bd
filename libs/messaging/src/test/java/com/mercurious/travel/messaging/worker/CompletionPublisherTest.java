package com.mercurious.travel.messaging.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.TravelEvent;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CompletionPublisherTest {
    private static final EnrichmentCompleted COMPLETED = new EnrichmentCompleted("r", 1, Outcome.SUCCEEDED, null, null);
    private static final EnrichmentCompleted FAILED = new EnrichmentCompleted(
            "r", 1, Outcome.FAILED, null, new Failure(Failure.INTERNAL_ERROR, "too large", List.of()));
    private static final Instant BEGIN = Instant.parse("2029-11-21T09:00:00Z");

    private final List<TravelEvent> sent = new ArrayList<>();

    @Test
    void aCompletionIsSentUntilKafkaTakesIt() throws InterruptedException {
        // Given
        CompletionPublisher publisher = refusing(event -> sent.size() <= 2, new TimeoutException("no acknowledgement"));

        // When
        TravelEvent taken = publisher.publish(COMPLETED, refusal -> FAILED, Context.root());

        // Then
        assertThat(taken).isEqualTo(COMPLETED);
        assertThat(sent).containsExactly(COMPLETED, COMPLETED, COMPLETED);
    }

    @Test
    void whereTheServiceStopsTheCompletionIsNotClaimedToBeSent() {
        // Given
        CompletionPublisher publisher = refusing(event -> true, new TimeoutException("no acknowledgement"));
        publisher.stop();

        // When
        Throwable thrown = catchThrowable(() -> publisher.publish(COMPLETED, refusal -> FAILED, Context.root()));

        // Then
        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsSentOnceAndThenAsFailed() throws InterruptedException {
        // Given
        CompletionPublisher publisher =
                refusing(event -> event == COMPLETED, new RecordTooLargeException("1048600 bytes"));

        // When
        TravelEvent taken = publisher.publish(COMPLETED, refusal -> FAILED, Context.root());

        // Then
        assertThat(taken).isEqualTo(FAILED);
        assertThat(sent).containsExactly(COMPLETED, FAILED);
    }

    @Test
    void whatHasNoJsonIsNotSentForEver() {
        // Given
        CompletionPublisher publisher = refusing(event -> true, new IllegalArgumentException("no JSON form"));

        // When
        Throwable thrown = catchThrowable(() -> publisher.publish(COMPLETED, refusal -> FAILED, Context.root()));

        // Then
        assertThat(thrown).isInstanceOf(RefusedEventException.class).hasMessageContaining("no JSON form");
        assertThat(sent).containsExactly(COMPLETED, FAILED);
    }

    @Test
    void anAclIsWaitedForAWhileAndNotForEver() {
        // Given
        CompletionPublisher publisher = refusing(
                event -> true,
                new IllegalStateException(
                        "Retries exhausted", new TopicAuthorizationException("travel-enrichment.completed")));

        // When
        Throwable thrown = catchThrowable(() -> publisher.publish(COMPLETED, refusal -> FAILED, Context.root()));

        // Then
        assertThat(thrown).isInstanceOf(RefusedEventException.class);
        assertThat(sent).contains(COMPLETED, FAILED).hasSizeBetween(4, 20);
    }

    @Test
    void aRefusedPasswordIsWaitedForUntilItIsMended() throws InterruptedException {
        // Given
        CompletionPublisher publisher = refusing(
                event -> sent.size() <= 20,
                new IllegalStateException(
                        "Retries exhausted",
                        new SaslAuthenticationException("invalid credentials with SCRAM-SHA-512")));

        // When
        TravelEvent taken = publisher.publish(COMPLETED, refusal -> FAILED, Context.root());

        // Then
        assertThat(taken).isEqualTo(COMPLETED);
        assertThat(sent).hasSize(21).containsOnly(COMPLETED);
    }

    /** Its clock goes on by five seconds with each attempt. */
    private CompletionPublisher refusing(Predicate<TravelEvent> refused, Exception refusal) {
        InstantSource time = () -> BEGIN.plus(Duration.ofSeconds(5).multipliedBy(sent.size()));
        return new CompletionPublisher(
                (event, trace) -> {
                    sent.add(event);
                    return refused.test(event)
                            ? Uni.createFrom().failure(refusal)
                            : Uni.createFrom().voidItem();
                },
                () -> new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)),
                time.withZone(ZoneOffset.UTC));
    }
}
