package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.route.SearchListener;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan's visits are worth their ways. */
class RefinementTest {
    private static final SearchLimits WHOLE = SearchLimits.ofIterations(1, 400);
    private static final SearchLimits BEFORE_REFINEMENT =
            SearchLimits.ofIterations(1, 400L * TripSearch.SCORE_PERCENT / 100);

    @Test
    void refinedPlansAreWorthMoreNetOfTheirWaysAndSpendLessTimeOnThem() throws TripException {
        long ways = 0;
        long waysRefined = 0;
        for (CityHead city : Trips.CATALOGUE.heads()) {
            TravelRequest request = tripTo(city.id())
                    .pace(Pace.PACKED)
                    .window(10, 23)
                    .interest(Interest.VIEWPOINTS, 0.7)
                    .build();
            Trip trip = TripPlanner.trip(request, new CatalogueTables(Trips.CATALOGUE), Optional.empty())
                    .value();
            RoutingProblem problem = new TripProblem(trip, Style.PLAIN, Optional.empty()).routing();
            RoutingPlan plan = new RoutePlanner().plan(problem, BEFORE_REFINEMENT);

            Draft refined = new TripSearch(new RoutePlanner(), trip, Optional.empty())
                    .search(Style.PLAIN, WHOLE, SearchListener.NONE, () -> false);

            assertThat(Refinement.netPoints(problem, refined.plan()))
                    .as(city.id())
                    .isGreaterThanOrEqualTo(Refinement.netPoints(problem, plan));
            ways += minutesOnTheWay(new Draft(trip, problem, plan));
            waysRefined += minutesOnTheWay(refined);
        }
        assertThat(waysRefined).isLessThan(ways);
    }

    private static long minutesOnTheWay(Draft draft) {
        return new ItineraryWriter(draft.trip())
                .days(draft.plan(), ItineraryWriter.Explanation.NONE).stream()
                        .flatMap(day -> day.legs().stream())
                        .mapToLong(Itinerary.Leg::minutes)
                        .sum();
    }

    @Test
    void noDayLosesAllItsVisits() throws TripException {
        for (CityHead city : Trips.CATALOGUE.heads()) {
            Itinerary itinerary = Trips.plan(tripTo(city.id()).days(5).budget(90, "EUR"));

            assertThat(itinerary.warnings())
                    .as(city.id())
                    .extracting(Warning::code)
                    .doesNotContain("DAY_EMPTY");
        }
    }
}
