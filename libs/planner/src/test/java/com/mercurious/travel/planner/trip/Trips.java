package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.SearchLimits;
import java.util.List;

/** Plans trips over the built-in catalogue with a search of a set number of steps. */
public final class Trips {
    public static final Catalogue CATALOGUE = Catalogue.of(CatalogueFiles.builtIn());

    private static final long ITERATIONS = 400;
    private static final TripPlanner PLANNER = new TripPlanner();

    private Trips() {}

    public static Itinerary plan(RequestBuilder request) throws TripException {
        return plan(request.build(), 1);
    }

    public static Itinerary plan(TravelRequest request, long seed) throws TripException {
        return plan(TripTask.newTrip(request, CATALOGUE, SearchLimits.ofIterations(seed, ITERATIONS)));
    }

    /** Plans a revision of an earlier plan. */
    public static Itinerary revise(RequestBuilder request, Itinerary previous) throws TripException {
        SearchLimits limits = SearchLimits.ofIterations(1, ITERATIONS);
        return plan(new TripTask(request.build(), previous, CATALOGUE, limits, limits));
    }

    private static Itinerary plan(TripTask task) throws TripException {
        return PLANNER.plan(task, (percent, score, visits) -> {}, () -> false);
    }

    public static List<Itinerary.Visit> visits(Itinerary itinerary) {
        return itinerary.days().stream().flatMap(day -> day.visits().stream()).toList();
    }
}
