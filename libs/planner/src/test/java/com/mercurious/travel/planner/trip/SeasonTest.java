package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans follow the calendar, not the week alone. */
class SeasonTest {

    @Test
    void anAmusementParkIsVisitedInItsSeasonAlone() throws TripException {
        Itinerary july = Trips.plan(tripTo("Helsinki").mustSee("Linnanmäki").from(LocalDate.of(2030, 7, 11)));
        Itinerary january = Trips.plan(tripTo("Helsinki").mustSee("Linnanmäki").from(LocalDate.of(2030, 1, 10)));

        assertThat(Trips.visits(july)).extracting(Itinerary.Visit::placeId).contains("linnanmaki-amusement-park");
        assertThat(Trips.visits(january)).isNotEmpty();
        assertThat(Trips.visits(january))
                .extracting(Itinerary.Visit::placeId)
                .doesNotContain("linnanmaki-amusement-park");
        assertThat(january.warnings())
                .anySatisfy(warning -> assertThat(warning.message()).contains("closed at the times of the stay"));
    }

    @Test
    void theLouvreIsNotVisitedOnATuesdayNorOnChristmasDay() throws TripException {
        LocalDate tuesday = LocalDate.of(2029, 12, 25).plusDays(7);
        TravelRequest onTuesday = tripTo("Paris")
                .mustSee("Louvre")
                .from(tuesday.plusDays(7))
                .days(1)
                .build();
        TravelRequest atChristmas = tripTo("Paris")
                .mustSee("Louvre")
                .from(LocalDate.of(2030, 12, 25))
                .days(1)
                .build();
        TravelRequest weekLater = tripTo("Paris")
                .mustSee("Louvre")
                .from(LocalDate.of(2030, 12, 18))
                .days(1)
                .build();

        assertThat(tuesday.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.TUESDAY);
        assertThat(placesOf(onTuesday)).doesNotContain("louvre-museum");
        assertThat(placesOf(atChristmas)).isNotEmpty().doesNotContain("louvre-museum");
        assertThat(placesOf(weekLater)).contains("louvre-museum");
    }

    @Test
    void theValidatorKnowsTheSeason() throws TripException {
        TravelRequest july = tripTo("Helsinki")
                .mustSee("Linnanmäki")
                .from(LocalDate.of(2030, 7, 11))
                .days(4)
                .build();
        TravelRequest january = tripTo("Helsinki")
                .mustSee("Linnanmäki")
                .from(LocalDate.of(2030, 1, 10))
                .days(4)
                .build();
        Itinerary plan = Trips.plan(july, 1);
        assertThat(ItineraryValidator.violations(july, Trips.CATALOGUE, plan)).isEmpty();

        Itinerary moved =
                moved(plan, january.startDate().toEpochDay() - july.startDate().toEpochDay());

        assertThat(ItineraryValidator.violations(january, Trips.CATALOGUE, moved))
                .anySatisfy(found -> {
                    assertThat(found.rule()).isEqualTo(ItineraryViolation.Rule.OPENING_HOURS);
                    assertThat(found.text()).contains("linnanmaki-amusement-park");
                });
    }

    private static List<String> placesOf(TravelRequest request) throws TripException {
        return Trips.visits(Trips.plan(request, 1)).stream()
                .map(Itinerary.Visit::placeId)
                .toList();
    }

    /** The same days at another time of the year, with nothing else changed. */
    private static Itinerary moved(Itinerary plan, long days) {
        List<Itinerary.Day> moved = plan.days().stream()
                .map(day -> new Itinerary.Day(
                        day.date().plusDays(days),
                        day.destinationId(),
                        day.start().plusDays(days),
                        day.end().plusDays(days),
                        day.visits().stream().map(visit -> moved(visit, days)).toList(),
                        List.of(),
                        List.of(),
                        day.quality()))
                .toList();
        return plan.withDays(moved).withAlternatives(List.of()).withChanges(null);
    }

    private static Itinerary.Visit moved(Itinerary.Visit visit, long days) {
        return new Itinerary.Visit(
                visit.placeId(),
                visit.name(),
                visit.localName(),
                visit.kind(),
                visit.interests(),
                visit.coordinates(),
                later(visit.arrival(), days),
                later(visit.start(), days),
                later(visit.departure(), days),
                later(visit.opens(), days),
                later(visit.closes(), days),
                visit.admission(),
                visit.score(),
                visit.mustSee(),
                visit.estimated(),
                visit.indoor(),
                visit.reason());
    }

    private static LocalDateTime later(LocalDateTime time, long days) {
        return time.plusDays(days);
    }
}
