package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.RequestState;
import java.util.List;

/**
 * A change that was decided on {@code before}.
 *
 * @param after the request as it is once the change is stored
 */
public record Transition(TrackedRequest before, Change change, TrackedRequest after) {

    public static Transition of(TrackedRequest before, Change change) {
        return new Transition(before, change, change.applyTo(before));
    }

    /** Whether the state is another than before. */
    public boolean moved() {
        return before.state() != after.state();
    }

    /** Whether it is by this change that the request is in {@code state}. */
    public boolean movedTo(RequestState state) {
        return moved() && after.state() == state;
    }

    /** Events that have to be published because of it. */
    public List<OutboxEntry> newEntries() {
        return after.outbox().stream()
                .filter(entry -> !before.outbox().contains(entry))
                .toList();
    }

    /** Events that it proves to be published. */
    public List<OutboxEntry> provenPublished() {
        return before.outbox().stream()
                .filter(entry -> !after.outbox().contains(entry))
                .toList();
    }
}
