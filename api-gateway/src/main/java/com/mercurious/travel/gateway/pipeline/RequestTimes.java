package com.mercurious.travel.gateway.pipeline;

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
import java.util.Map;
import org.jboss.logging.Logger;

/** Measures how long requests stay in their states, and how they end. */
@ApplicationScoped
public class RequestTimes {
    private static final Logger LOG = Logger.getLogger(RequestTimes.class);

    private final Map<RequestState, Timer> stages = new EnumMap<>(RequestState.class);
    private final Map<RequestState, Timer> lives = new EnumMap<>(RequestState.class);
    private final Map<RequestState, Counter> ends = new EnumMap<>(RequestState.class);

    RequestTimes(MeterRegistry metrics) {
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
        }
    }
}
