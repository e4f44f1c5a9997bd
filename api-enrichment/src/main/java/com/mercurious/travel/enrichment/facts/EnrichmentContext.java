package com.mercurious.travel.enrichment.facts;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import java.util.Locale;

/**
 * What there is to add facts to.
 *
 * @param fresh whether facts that change are to be fetched again even where they are remembered
 */
public record EnrichmentContext(TravelRequest request, Itinerary itinerary, boolean fresh) {

    /** Facts that are remembered will do. */
    public EnrichmentContext(TravelRequest request, Itinerary itinerary) {
        this(request, itinerary, false);
    }

    /** @throws IllegalArgumentException where there is nothing to add facts to, with what is missing */
    public EnrichmentContext {
        require(request != null, "request");
        require(request.travellers() != null, "request.travellers");
        require(itinerary != null, "itinerary");
        require(itinerary.stays() != null && !itinerary.stays().isEmpty(), "itinerary.stays");
        require(itinerary.days() != null && !itinerary.days().isEmpty(), "itinerary.days");
    }

    private static void require(boolean given, String field) {
        if (!given) {
            throw new IllegalArgumentException(field + " is missing; facts are added to a planned itinerary");
        }
    }

    /** The language of names and texts; English where the request names none. */
    public Locale language() {
        String tag = request.language();
        return tag == null || tag.isBlank() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    /** Travellers who move, adults and children. */
    public int party() {
        return request.travellers().total();
    }

    /**
     * The stay that a day is in; a city that is visited twice has two.
     *
     * @throws IllegalArgumentException where the itinerary has no stay at the day's destination
     */
    public Itinerary.Stay stayOf(Itinerary.Day day) {
        Itinerary.Stay found = null;
        for (Itinerary.Stay stay : itinerary.stays()) {
            if (stay.destinationId().equals(day.destinationId())) {
                boolean covers =
                        !day.date().isBefore(stay.arrive()) && !day.date().isAfter(stay.leave());
                if (covers) {
                    return stay;
                }
                found = stay;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(
                    "day %s is at '%s', which is no stay".formatted(day.date(), day.destinationId()));
        }
        return found;
    }
}
