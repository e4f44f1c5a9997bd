package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.RequestIds;
import com.mercurious.travel.gateway.request.TrackedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the caller's travel requests; another's is not there for it. */
@ApplicationScoped
public class RequestLookup {
    private final RequestStore store;
    private final Caller caller;

    RequestLookup(RequestStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /**
     * The request without its results.
     *
     * @throws ProblemException where the caller has none of that id
     */
    public TrackedRequest state(String id) {
        return own(id, RequestIds.isId(id) ? store.state(id) : Optional.empty());
    }

    /**
     * The request with its results.
     *
     * @throws ProblemException where the caller has none of that id
     */
    public TrackedRequest whole(String id) {
        return store.whole(state(id));
    }

    private TrackedRequest own(String id, Optional<TrackedRequest> found) {
        return found.filter(r -> caller.mayOpen(r.origin().owner()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN_REQUEST,
                        "There is no travel request %s; GET /v1/travel-requests lists those that there are."
                                .formatted(id)));
    }
}
