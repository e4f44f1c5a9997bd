package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Measures how long requests stay in their states, and how they end. */
@ApplicationScoped
public class RequestTimes {
    private static final Logger LOG = Logger.getLogger(RequestTimes.class);
    /** A code that is none of these is counted as {@code OTHER}: codes come with events, and each makes a time series. */
    private static final List<String> CODES = List.of(
            Failure.UNKNOWN_DESTINATION,
            Failure.NOTHING_TO_PLAN,
            Failure.TOO_FEW_NIGHTS,
            Failure.UNREADABLE_REQUEST,
            Failure.INTERNAL_ERROR,
            Failure.UNPUBLISHABLE,
            Failure.EXPIRED);

    private static final String OTHER = "OTHER";

    private final Map<RequestState, Timer> stages = new EnumMap<>(RequestState.class);
    private final Map<RequestState, Timer> lives = new EnumMap<>(RequestState.class);
    private final Map<RequestState, Counter> ends = new EnumMap<>(RequestState.class);
    private final Map<String, Counter> failures;
    private final Counter otherFailures;

    RequestTimes(MeterRegistry metrics) {
        failures = CODES.stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> metrics.counter("travel.requests.failed", "code", code)));
        otherFailures = metrics.counter("travel.requests.failed", "code", OTHER);
        for (RequestState state : RequestState.values()) {
            if (state.hasEnded()) {
                ends.put(state, metrics.counter("travel.requests.ended", "state", state.name()));
                lives.put(
                        state,
                        Timer.builder("travel.requests.duration")
                                .description("time from the POST to the end")
                                .tag("state", state.name())
                                .register(metrics));
            } else {
                stages.put(
                        state,
                        Timer.builder("travel.request.stage")
                                .description("time that requests spend in a state")
                                .tag("stage", state.name())
                                .register(metrics));
            }
        }
    }

    /** @param transition by which the state is another than before */
    void measure(Transition transition) {
        TrackedRequest after = transition.after();
        RequestState left = transition.before().state();
        Instant since = after.since(left);
        Instant arrived = after.since(after.state());
        if (since != null && arrived != null) {
            stages.get(left).record(Duration.between(since, arrived));
        }
        if (after.endedAt() != null) {
            Duration life = Duration.between(after.origin().createdAt(), after.endedAt());
            LOG.debugf("ended travelRequestId=%s state=%s millis=%d", after.id(), after.state(), life.toMillis());
            ends.get(after.state()).increment();
            lives.get(after.state()).record(life);
            if (after.state() == RequestState.FAILED || after.state() == RequestState.EXPIRED) {
                failures.getOrDefault(codeOf(after), otherFailures).increment();
            }
        }
    }

    private static String codeOf(TrackedRequest request) {
        return request.failure() == null ? OTHER : request.failure().code();
    }
}
