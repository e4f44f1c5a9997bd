package com.mercurious.travel.gateway.request;

import java.util.Optional;

/** Says what happens to a request; asked again where someone else changed the request before that was stored. */
@FunctionalInterface
public interface Decision {
    /** @return empty: nothing */
    Optional<Change> on(TrackedRequest before);
}
