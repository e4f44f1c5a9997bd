package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, or an alternative in its place, that is to be put into a form.
 *
 * @param proposal whose itinerary is the alternative's where that is wanted
 * @param alternative kind of the alternative; null: the plan itself
 */
record RenderedProposal(Proposal proposal, @Nullable String alternative) {
    Itinerary itinerary() {
        return proposal.itinerary();
    }

    /** What the whole is called. */
    String title(Words words) {
        String cities = words.list(Course.cities(itinerary()));
        return alternative == null
                ? words.say("trip", Map.of("cities", cities))
                : words.say(
                        "trip.alternative", Map.of("cities", cities, "kind", words.name("alternative", alternative)));
    }
}
