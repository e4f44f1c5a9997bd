package com.mercurious.travel.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on from a travel request.
 *
 * @param self its state
 * @param events its events as they happen (Server-Sent Events)
 * @param proposal its result; 404 before there is one
 * @param cancel to be called with DELETE; absent once it has ended
 * @param revisions its revisions, and with POST one more; absent before there is a proposal
 * @param enrichment to be called with POST for fresh facts; absent before there is a proposal
 * @param revisionOf the travel request whose plan it changes; absent: a new trip
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Links(
        String self,
        String events,
        String proposal,
        @Nullable String cancel,
        @Nullable String revisions,
        @Nullable String enrichment,
        @Nullable String revisionOf) {
    /** Address of all travel requests. */
    public static final String REQUESTS = "/v1/travel-requests";

    /** @param revisionOf id of the travel request whose plan it changes; null: a new trip */
    static Links of(String id, RequestState state, @Nullable String revisionOf) {
        String self = requestOf(id);
        boolean completed = state == RequestState.COMPLETED;
        return new Links(
                self,
                self + "/events",
                "/v1/proposals/" + id,
                state.hasEnded() ? null : self,
                completed ? self + "/revisions" : null,
                completed ? self + "/enrichment" : null,
                revisionOf == null ? null : requestOf(revisionOf));
    }

    /** Address of a travel request. */
    public static String requestOf(String id) {
        return REQUESTS + '/' + id;
    }
}
