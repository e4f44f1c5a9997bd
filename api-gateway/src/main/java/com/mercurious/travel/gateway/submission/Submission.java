package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.store.JsonContent;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have planned.
 *
 * @param revisionOf id of the travel request whose plan it changes; null: a new trip
 * @param previous that plan; null: a new trip
 */
public record Submission(
        Content<TravelRequest> request,
        @Nullable String revisionOf,
        @Nullable Content<Itinerary> previous) {

    /** A new trip. */
    public static Submission of(TravelRequest request) {
        return new Submission(JsonContent.of(request, TravelRequest.class), null, null);
    }

    /**
     * A revision.
     *
     * @param request with what is to become of the plan
     */
    public static Submission of(TravelRequest request, Itinerary previous) {
        return new Submission(
                JsonContent.of(request, TravelRequest.class),
                request.revision().of(),
                JsonContent.of(previous, Itinerary.class));
    }
}
