package com.mercurious.travel.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTimesTest {
    private static final Cause CAUSE = new Cause(Samples.ENDED_AT, null);
    private static final TrackedRequest ACCEPTED = Samples.accepted("0193a000-0000-7000-8000-000000000001");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RequestTimes times = new RequestTimes(registry);

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_DESTINATION, UNKNOWN_DESTINATION",
        "INTERNAL_ERROR, INTERNAL_ERROR",
        "WRITTEN_BY_A_STRANGER, OTHER"
    })
    void anEndWithoutAProposalIsCountedByItsCode(String code, String counted) {
        // Given
        Failure failure = new Failure(code, "It went wrong.", List.of());

        // When
        times.measure(Transition.of(ACCEPTED, new Change.Ended(CAUSE, RequestState.FAILED, failure)));

        // Then
        assertThat(registry.get("travel.requests.failed")
                        .tag("code", counted)
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(failed()).isEqualTo(1);
    }

    @Test
    void anExpiredRequestHasFailed() {
        // Given
        Change expired = StateMachine.expire(ACCEPTED, Samples.EXPIRES_AT).orElseThrow();

        // When
        times.measure(Transition.of(ACCEPTED, expired));

        // Then
        assertThat(registry.get("travel.requests.failed")
                        .tag("code", "EXPIRED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatTheCallerCancelsHasEndedAndNotFailed() {
        // Given
        Change cancelled = StateMachine.cancel(ACCEPTED, CAUSE).orElseThrow();

        // When
        times.measure(Transition.of(ACCEPTED, cancelled));

        // Then
        assertThat(failed()).isZero();
        assertThat(registry.get("travel.requests.duration")
                        .tag("state", "CANCELLED")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    private double failed() {
        return registry.get("travel.requests.failed").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
