package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Displaced;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.TravelRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Why a visit is in the plan, and what would be there without it. */
@Tag("machine-text")
class ReasonsTest {

    @Test
    void everyVisitHasASentenceWithAFactInIt() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Rome").days(5));

        assertThat(Trips.visits(itinerary))
                .allSatisfy(
                        visit -> assertThat(visit.reason().text()).matches("[A-Z].*\\d+ minutes? .*\\.|.*right at .*"));
    }

    @Test
    void anInterestIsNamedOnlyWhereItWasAskedForAndThePlaceServesIt() throws TripException {
        TravelRequest request =
                tripTo("Rome").days(5).interest(Interest.RELIGION, 0.7).build();

        Itinerary itinerary = Trips.plan(request, 1);

        assertThat(Trips.visits(itinerary))
                .filteredOn(visit -> visit.reason().code().equals("INTEREST"))
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(request.interests().entrySet())
                        .anyMatch(entry -> entry.getValue() >= 0.5
                                && visit.interests().contains(entry.getKey())
                                && visit.reason()
                                        .text()
                                        .contains(entry.getKey().name().toLowerCase(Locale.ROOT) + " (weight "
                                                + entry.getValue())));
    }

    @Test
    void whoAsksForNothingIsToldOfNoInterest() throws TripException {
        assertThat(Trips.visits(Trips.plan(tripTo("Rome").noInterests())))
                .extracting(visit -> visit.reason().code())
                .containsAnyOf("POPULAR", "ON_THE_WAY")
                .doesNotContain("INTEREST");
    }

    @Test
    void aMustSeeSaysSo() throws TripException {
        assertThat(Trips.visits(Trips.plan(tripTo("Vienna").mustSee("Schönbrunn Zoo"))))
                .filteredOn(Visit::mustSee)
                .singleElement()
                .satisfies(visit -> assertThat(visit.reason().code()).isEqualTo("MUST_SEE"));
    }

    @Test
    void whatIsSaidToBeDisplacedIsThereOnceTheVisitIsToBeAvoided() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").days(1).arrival(9));
        Set<String> planned =
                Trips.visits(itinerary).stream().map(Visit::placeId).collect(Collectors.toSet());
        int comeIn = 0;
        int visits = 0;
        for (Visit visit : Trips.visits(itinerary)) {
            List<String> displaced =
                    visit.reason().displaced().stream().map(Displaced::placeId).toList();
            assertThat(displaced).hasSizeLessThanOrEqualTo(2).doesNotContainAnyElementsOf(planned);
            if (displaced.isEmpty()) {
                continue;
            }
            Itinerary without = Trips.plan(tripTo("Vienna").days(1).arrival(9).mustAvoid(visit.placeId()));
            visits++;
            comeIn += Trips.visits(without).stream().anyMatch(now -> !planned.contains(now.placeId())) ? 1 : 0;
        }
        assertThat(visits).isPositive();
        assertThat(comeIn).isEqualTo(visits);
    }
}
