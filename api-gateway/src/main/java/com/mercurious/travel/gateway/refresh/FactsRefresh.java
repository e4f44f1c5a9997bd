package com.mercurious.travel.gateway.refresh;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.pipeline.Transitions;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.Refresh;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.status.RefreshConfig;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a proposal's facts again: one refresh at a time, and not too often. */
@ApplicationScoped
public class FactsRefresh {
    private final RequestLookup requests;
    private final Transitions transitions;
    private final RefreshConfig config;
    private final Clock clock;

    FactsRefresh(RequestLookup requests, Transitions transitions, RefreshConfig config, Clock clock) {
        this.requests = requests;
        this.transitions = transitions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks, unless it was asked already and may still be answered.
     *
     * @return the request with the refresh that is under way
     * @throws ProblemException where there is no proposal, or its facts were refreshed a short while ago
     */
    TrackedRequest ask(String id) {
        return transitions
                .apply(id, requests::state, this::decide)
                .map(Transition::after)
                .orElseGet(() -> requests.state(id));
    }

    private Optional<Change> decide(TrackedRequest before) {
        Instant now = clock.instant();
        Cause cause = new Cause(now, Traces.traceParentOf(Context.current()));
        Change change = StateMachine.refresh(before, cause)
                .orElseThrow(() -> ProblemException.inState(
                        ProblemType.NOT_COMPLETED,
                        "Travel request %s is %s; facts are refreshed of one that is COMPLETED."
                                .formatted(before.id(), before.state()),
                        before.state().name()));
        if (before.refresh() != null && before.refresh().isUnderWay(now, config.lostAfter())) {
            return Optional.empty();
        }
        requireInterval(before.refresh(), now);
        return Optional.of(change);
    }

    private void requireInterval(@Nullable Refresh last, Instant now) {
        if (last == null || !now.isBefore(last.requestedAt().plus(config.leastInterval()))) {
            return;
        }
        Duration wait = Duration.between(now, last.requestedAt().plus(config.leastInterval()))
                .plusMillis(999);
        throw ProblemException.tooEarly(
                ProblemType.REFRESHED_LATELY,
                "Its facts were asked for at %s; ask again in %s s.".formatted(last.requestedAt(), wait.toSeconds()),
                wait);
    }
}
