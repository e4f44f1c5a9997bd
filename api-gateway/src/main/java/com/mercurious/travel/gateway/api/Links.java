package com.mercurious.travel.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.RequestState;

/**
 * Where to go on from a travel request.
 *
 * @param self its state
 * @param events its events as they happen (Server-Sent Events)
 * @param proposal its result; 404 before there is one
 * @param cancel to be called with DELETE; absent once it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Links(String self, String events, String proposal, String cancel) {
    private static final String REQUESTS = "/v1/travel-requests/";

    static Links of(String id, RequestState state) {
        String self = REQUESTS + id;
        return new Links(self, self + "/events", "/v1/proposals/" + id, state.hasEnded() ? null : self);
    }
}
