package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Places whose hours follow a sun that sets after midnight. */
class ShortNightsTest {

    @Test
    void parksAreVisitedWhereTheSunSetsAfterMidnight() throws TripException, IOException {
        // Given
        Catalogue reykjavik = Catalogue.of(Map.of("short-nights.json", resource("/catalogue/short-nights.json")));
        TravelRequest request = tripTo("Reykjavik")
                .from(LocalDate.of(2027, 6, 21))
                .days(1)
                .noInterests()
                .interest(Interest.NATURE, 1)
                .build();

        // When
        Itinerary itinerary = new TripPlanner()
                .plan(
                        TripTask.newTrip(request, reykjavik, SearchLimits.ofIterations(1, 400)),
                        (percent, score, visits) -> {},
                        () -> false);

        // Then
        assertThat(Trips.visits(itinerary))
                .extracting(Itinerary.Visit::placeId)
                .contains("botanical-garden", "klambratun-park", "tjornin-park");
        assertThat(ItineraryValidator.violations(request, reykjavik, itinerary)).isEmpty();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ShortNightsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
