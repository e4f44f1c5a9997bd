package com.mercurious.travel.planner.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody leaves a city before having arrived there, and every city between two journeys has a night. */
class JourneysAndStaysTest {

    @Test
    void aNightThatTheFlightUsesUpIsRefusedWithTheNightsThatWouldBeEnough() {
        // Given
        TravelRequest request = Fixtures.request("tokyo-for-one-night-after-the-flight-from-los-angeles");

        // When
        TripException refused = catchThrowableOfType(TripException.class, () -> Trips.plan(request, 1));

        // Then
        assertThat(refused.failure().code()).isEqualTo(Failure.TOO_FEW_NIGHTS);
        assertThat(refused.failure().message())
                .contains("1 night in Tokyo is too few")
                .contains("leaves on 2030-06-03 at 09:00 and arrives on 2030-06-04 at")
                .contains("6 nights");
        assertThat(refused.failure().suggestions()).contains("2 nights in Tokyo", "2030-06-07 as the last day");
    }

    @Test
    void theNightsThatTheRefusalNamesAreEnough() throws TripException {
        // Given
        TravelRequest request = Fixtures.request("tokyo-for-two-nights-one-of-them-on-the-flight");

        // When
        Itinerary itinerary = Trips.plan(request, 1);

        // Then
        assertThat(itinerary.stays().get(1).arrive()).isEqualTo(LocalDate.of(2030, 6, 3));
        assertThat(itinerary.stays().get(1).leave()).isEqualTo(LocalDate.of(2030, 6, 4));
        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
    }

    @Test
    void nightsThatAreNotSetMakeRoomForTheFlight() throws TripException {
        // Given
        TravelRequest request = Fixtures.request("tokyo-between-far-cities-without-nights-set");

        // When
        Itinerary itinerary = Trips.plan(request, 1);

        // Then
        LocalDateTime arrival = itinerary.transfers().getFirst().arrival();
        assertThat(itinerary.transfers().get(1).departure().toLocalDate()).isAfter(arrival.toLocalDate());
        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
    }

    @Test
    void aJourneyOverTheDateLineIsFollowedByTheClocksOfBothEnds() throws TripException {
        // Given
        TravelRequest request = Fixtures.request("across-the-date-line-from-auckland");

        // When
        Itinerary itinerary = Trips.plan(request, 1);

        // Then
        assertThat(itinerary.transfers()).singleElement().satisfies(journey -> assertThat(journey.arrival())
                .isBefore(journey.departure()));
        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-city-reached-after-the-departure", "too-few-days-for-two-oceans"})
    void aTripWithTooFewDaysForItsJourneysIsRefusedWithTheNightsThatItNeeds(String name) {
        // Given
        TravelRequest request = Fixtures.request(name);

        // When
        TripException refused = catchThrowableOfType(TripException.class, () -> Trips.plan(request, 1));

        // Then
        assertThat(refused.failure().code()).isEqualTo(Failure.TOO_FEW_NIGHTS);
        assertThat(refused.failure().suggestions()).first().asString().endsWith("as the last day");
    }
}
