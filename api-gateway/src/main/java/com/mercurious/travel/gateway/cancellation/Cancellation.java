package com.mercurious.travel.gateway.cancellation;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.pipeline.Transitions;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Ends a travel request because its client no longer wants it. */
@ApplicationScoped
public class Cancellation {
    private final RequestLookup requests;
    private final Transitions transitions;
    private final Clock clock;

    Cancellation(RequestLookup requests, Transitions transitions, Clock clock) {
        this.requests = requests;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * Cancels the caller's request.
     *
     * @return the request as it is then
     * @throws ProblemException where the caller has none of that id, or it has ended
     */
    public TrackedRequest cancel(String id) {
        return transitions
                .apply(id, requests::state, this::decide)
                .map(Transition::after)
                .orElseThrow();
    }

    private Optional<Change> decide(TrackedRequest before) {
        Cause cause = new Cause(clock.instant(), Traces.traceParentOf(Context.current()));
        Change change = StateMachine.cancel(before, cause)
                .orElseThrow(() -> ProblemException.inState(
                        ProblemType.ALREADY_ENDED,
                        "Travel request %s has ended as %s; there is nothing left to cancel."
                                .formatted(before.id(), before.state()),
                        before.state().name()));
        return Optional.of(change);
    }
}
