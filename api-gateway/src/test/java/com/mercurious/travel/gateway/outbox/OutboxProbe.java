package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.request.TrackedRequest;

/** Looks at what the relay makes. */
public final class OutboxProbe {
    private OutboxProbe() {}

    /** The JSON of the event that came into the request's outbox last. */
    public static byte[] jsonOf(TrackedRequest request) {
        return OutboxEvents.of(request, request.outbox().getLast()).json();
    }
}
