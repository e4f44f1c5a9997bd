package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.planner.trip.rule.Daylight;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Nobody is sent to a park in the dark, or to a bar at noon. */
class TimeOfDayTest {
    private static final Coordinates VIENNA = new Coordinates(48.2083, 16.3731);
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    /** The sun is up from 7:42 to 16:03 in midwinter and from 4:54 to 20:58 in midsummer; twilight adds 35 and 41 minutes. */
    @Test
    void daylightLastsFromCivilDawnToCivilDusk() {
        Daylight winter = Daylight.on(LocalDate.of(2030, 12, 21), VIENNA, ZONE);
        Daylight summer = Daylight.on(LocalDate.of(2030, 6, 21), VIENNA, ZONE);

        assertThat(winter.from()).isCloseTo(7 * 60 + 7, within(6));
        assertThat(winter.to()).isCloseTo(16 * 60 + 38, within(6));
        assertThat(summer.from()).isCloseTo(4 * 60 + 13, within(6));
        assertThat(summer.to()).isCloseTo(21 * 60 + 40, within(6));
    }

    @Test
    void whereTheSunDoesNotSetItIsAlwaysLight() {
        Daylight light =
                Daylight.on(LocalDate.of(2030, 6, 21), new Coordinates(69.65, 18.96), ZoneId.of("Europe/Oslo"));

        assertThat(light).isEqualTo(new Daylight(0, Integer.MAX_VALUE));
    }

    @Test
    void whereTheSunStaysFarBelowTheHorizonItIsNeverLight() {
        // When
        Daylight light = Daylight.on(
                LocalDate.of(2030, 12, 21), new Coordinates(78.22, 15.63), ZoneId.of("Arctic/Longyearbyen"));

        // Then
        assertThat(light).isEqualTo(new Daylight(0, 0));
    }

    @Test
    void whereThePolarNightHasATwilightItIsLightAboutNoon() {
        // When
        Daylight light =
                Daylight.on(LocalDate.of(2030, 12, 21), new Coordinates(69.65, 18.96), ZoneId.of("Europe/Oslo"));

        // Then
        assertThat(light.from()).isBetween(8 * 60, 10 * 60);
        assertThat(light.to()).isBetween(13 * 60, 15 * 60);
    }

    @Test
    void barsAreForTheEvening() throws TripException {
        Itinerary itinerary =
                Trips.plan(tripTo("Cape Town").pace(Pace.PACKED).window(10, 24).interest(Interest.NIGHTLIFE, 1));

        assertThat(Trips.visits(itinerary))
                .filteredOn(visit -> visit.kind().equals("bar_district"))
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.start().getHour()).isGreaterThanOrEqualTo(18));
    }

    @Test
    void aBarThatWasAskedForIsVisitedByDayWhereThereIsNoEvening() throws TripException {
        Itinerary itinerary =
                Trips.plan(tripTo("Cape Town").days(1).departure(16).mustSee("Long Street"));

        assertThat(Trips.visits(itinerary))
                .filteredOn(Itinerary.Visit::mustSee)
                .extracting(Itinerary.Visit::kind)
                .containsExactly("bar_district");
    }
}
