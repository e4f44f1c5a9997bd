package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.messaging.EventJson;
import java.util.ArrayList;
import java.util.List;

/** Keeps itineraries of long trips within what an event may be: alternatives are left out, the last first. */
final class EventSize {
    private EventSize() {}

    /** @param most bytes of the itinerary's JSON; a completion without one is answered as it is */
    static GenerationCompleted fitted(GenerationCompleted completed, int most) {
        Itinerary itinerary = completed.itinerary();
        return itinerary == null
                ? completed
                : new GenerationCompleted(
                        completed.requestId(),
                        completed.attempt(),
                        completed.outcome(),
                        completed.request(),
                        fitted(itinerary, most),
                        completed.failure());
    }

    /** @param most bytes of its JSON; one without alternatives is answered as it is, whatever its size */
    static Itinerary fitted(Itinerary itinerary, int most) {
        if (SizeBound.of(itinerary) <= most) {
            return itinerary;
        }
        List<AlternativePlan> alternatives = new ArrayList<>(itinerary.alternatives());
        Itinerary fitted = itinerary;
        while (!alternatives.isEmpty() && EventJson.write(fitted).length > most) {
            alternatives.removeLast();
            fitted = with(itinerary, alternatives);
        }
        return fitted;
    }

    private static Itinerary with(Itinerary itinerary, List<AlternativePlan> alternatives) {
        List<Warning> warnings = new ArrayList<>(itinerary.warnings());
        warnings.add(new Warning(
                "ALTERNATIVES_LEFT_OUT",
                "%s of %s alternative plans are left out: the trip is so long that they would make its event too large. Right would be fewer days or fewer alternatives."
                        .formatted(
                                itinerary.alternatives().size() - alternatives.size(),
                                itinerary.alternatives().size()),
                null));
        return itinerary.withWarnings(warnings).withAlternatives(alternatives);
    }
}
