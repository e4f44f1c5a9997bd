package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.Traces;
import java.time.Clock;
import java.util.Optional;

/** What a worker's event does to the request that it is about, at the time of {@code clock}. */
record EventDecision(ReceivedEvent<? extends TravelEvent> event, Clock clock) implements Decision {
    @Override
    public Optional<Change> on(TrackedRequest before) {
        Cause cause = new Cause(clock.instant(), Traces.traceParentOf(event.trace()));
        return StateMachine.on(before, event.data(), cause);
    }
}
