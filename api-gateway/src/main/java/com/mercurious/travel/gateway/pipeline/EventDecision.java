package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.WorkerEvent;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.util.Optional;

/** What a worker's event does to the request that it is about, at the time of {@code clock}. */
record EventDecision(WorkerEvent event, Context trace, Clock clock) implements Decision {
    @Override
    public Optional<Change> on(TrackedRequest before) {
        return StateMachine.on(before, event, new Cause(clock.instant(), Traces.traceParentOf(trace)));
    }
}
