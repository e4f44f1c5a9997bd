package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.http.Caller;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.RequestIds;
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
     * The request without its JSON parts.
     *
     * @throws ProblemException where the caller has none of that id
     */
    public RequestDocument state(String id) {
        return own(id, RequestIds.isId(id) ? store.state(id) : Optional.empty());
    }

    /**
     * The request, whole.
     *
     * @throws ProblemException where the caller has none of that id
     */
    public RequestDocument whole(String id) {
        return own(id, RequestIds.isId(id) ? store.findByIdOptional(id) : Optional.empty());
    }

    private RequestDocument own(String id, Optional<RequestDocument> found) {
        return found.filter(d -> d.owner().equals(caller.name()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN_REQUEST,
                        "There is no travel request %s; GET /v1/travel-requests lists those that there are."
                                .formatted(id)));
    }
}
