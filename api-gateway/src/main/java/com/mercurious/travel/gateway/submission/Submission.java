package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.form.CheckedForm;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.store.JsonContent;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have planned.
 *
 * @param revisionOf id of the travel request whose plan it changes; null: a new trip
 * @param previous that plan; null: a new trip
 * @param callbackUrl where its end is told; null: nowhere
 */
public record Submission(
        Content<TravelRequest> request,
        @Nullable String revisionOf,
        @Nullable Content<Itinerary> previous,
        @Nullable String callbackUrl) {

    /** A new trip. */
    public static Submission of(CheckedForm form) {
        return new Submission(JsonContent.of(form.request(), TravelRequest.class), null, null, form.callbackUrl());
    }

    /**
     * A revision.
     *
     * @param request with what is to become of the plan
     * @param callbackUrl where its end is told; null: nowhere
     */
    public static Submission of(TravelRequest request, Itinerary previous, @Nullable String callbackUrl) {
        return new Submission(
                JsonContent.of(request, TravelRequest.class),
                request.revision().of(),
                JsonContent.of(previous, Itinerary.class),
                callbackUrl);
    }
}
