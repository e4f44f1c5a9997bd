package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.THURSDAY;
import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On rainy days the travellers are under a roof, as far as there is anything to see under one. */
class RainTest {
    private static final LocalDate WET = THURSDAY.plusDays(1);

    @Test
    void overAllCitiesARainyDayIsSpentIndoorsAndADryOneLessSo() throws TripException {
        double wet = 0;
        double dry = 0;
        List<CityHead> cities = Trips.CATALOGUE.heads();
        for (CityHead city : cities) {
            Itinerary itinerary = Trips.plan(tripTo(city.id()).rainOn(WET));
            assertThat(ItineraryValidator.violations(
                            tripTo(city.id()).rainOn(WET).build(), Trips.CATALOGUE, itinerary))
                    .isEmpty();
            wet += indoorShare(List.of(itinerary.days().get(1)));
            dry += indoorShare(List.of(itinerary.days().get(0), itinerary.days().get(2)));
        }

        assertThat(wet / cities.size()).isGreaterThan(0.8);
        assertThat(wet - dry).isGreaterThan(0.2 * cities.size());
    }

    @Test
    void aVisitIndoorsOnARainyDaySaysSo() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").rainOn(WET));

        assertThat(itinerary.days().get(1).visits())
                .filteredOn(Visit::indoor)
                .isNotEmpty()
                .allSatisfy(visit -> {
                    assertThat(visit.reason().code()).isEqualTo("INDOORS");
                    assertThat(visit.reason().text()).contains("rain");
                });
    }

    @Test
    void aMustSeeInTheOpenMovesToADryDay() throws TripException {
        for (int day = 0; day < 3; day++) {
            LocalDate wet = THURSDAY.plusDays(day);

            Itinerary itinerary =
                    Trips.plan(tripTo("Vienna").days(3).rainOn(wet).mustSee("Schönbrunn Zoo"));

            assertThat(Trips.visits(itinerary))
                    .filteredOn(Visit::mustSee)
                    .singleElement()
                    .satisfies(visit -> assertThat(visit.start().toLocalDate()).isNotEqualTo(wet));
        }
    }

    @Test
    void rainOutsideOfTheTripIsAWarning() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").rainOn(THURSDAY.minusDays(1)));

        assertThat(itinerary.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("RAINY_DAY_OUTSIDE_TRIP");
            assertThat(warning.message()).contains("2030-05-16 to 2030-05-19");
        });
    }

    private static double indoorShare(List<Day> days) {
        return minutes(days, true) / (minutes(days, true) + minutes(days, false));
    }

    private static double minutes(List<Day> days, boolean indoor) {
        return days.stream()
                .flatMap(day -> day.visits().stream())
                .filter(visit -> visit.indoor() == indoor)
                .mapToLong(visit ->
                        Duration.between(visit.start(), visit.departure()).toMinutes())
                .sum();
    }
}
