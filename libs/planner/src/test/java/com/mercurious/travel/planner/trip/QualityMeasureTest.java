package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Mode;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.trip.rule.Crossings;
import com.mercurious.travel.planner.trip.rule.QualityMeasure;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The qualities of plans, worked out a second time minute by minute. */
class QualityMeasureTest {

    @ParameterizedTest
    @ValueSource(strings = {"vienna", "tokyo", "cape-town", "new-york"})
    void daysAndTripsAreWhatTheirMinutesSay(String city) throws TripException {
        TravelRequest request = tripTo(city).days(5).budget(90, "EUR").build();

        Itinerary itinerary = Trips.plan(request, 3);

        for (Day day : itinerary.days()) {
            assertThat(day.quality().shareAtPlaces()).isEqualTo(shareAtPlaces(List.of(day)), within(0.001));
            assertThat(day.quality().travelMinutes()).isEqualTo(minutes(day, leg -> true));
            assertThat(day.quality().walkingMinutes()).isEqualTo(minutes(day, leg -> leg.mode() == Mode.WALK));
            assertThat(day.quality().variety()).isEqualTo(pairsOfDifferentKinds(List.of(day)), within(0.001));
            assertThat(day.quality().budgetUsed()).isNull();
            assertThat(day.quality().interests()).isEmpty();
        }
        assertThat(itinerary.quality().shareAtPlaces()).isEqualTo(shareAtPlaces(itinerary.days()), within(0.001));
        assertThat(itinerary.quality().variety()).isEqualTo(pairsOfDifferentKinds(itinerary.days()), within(0.001));
        assertThat(itinerary.quality().crossings())
                .isEqualTo(itinerary.days().stream()
                        .mapToInt(day -> day.quality().crossings())
                        .sum());
        assertThat(itinerary.quality().budgetUsed()).isBetween(0.0, 1.0);
    }

    @Test
    void interestsAreSharesOfWhatWasAskedAndOfTheMinutes() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna"));

        assertThat(itinerary.quality().interests())
                .extracting(Itinerary.InterestShare::interest)
                .containsExactly(Interest.ART, Interest.HISTORY, Interest.FOOD);
        assertThat(itinerary.quality().interests())
                .extracting(Itinerary.InterestShare::asked)
                .containsExactly(0.435, 0.348, 0.217);
        assertThat(itinerary.quality().interests().getFirst().planned())
                .isEqualTo(plannedShare(itinerary, Interest.ART), within(0.001));
    }

    @Test
    void aWayThatCrossesItselfIsCountedAndOneThatTouchesItselfIsNot() {
        Coordinates southWest = new Coordinates(0, 0);
        Coordinates northEast = new Coordinates(1, 1);
        Coordinates southEast = new Coordinates(0, 1);
        Coordinates northWest = new Coordinates(1, 0);
        Coordinates centre = new Coordinates(0.5, 0.5);

        assertThat(Crossings.of(List.of(southWest, northEast, southEast, northWest, southWest)))
                .isEqualTo(1);
        assertThat(Crossings.of(List.of(southWest, southEast, northEast, northWest, southWest)))
                .isZero();
        assertThat(Crossings.of(List.of(southWest, northEast, southEast, centre)))
                .isZero();
        assertThat(Crossings.of(List.of(southWest, northEast, southWest))).isZero();
    }

    @Test
    void waitingIsTheTimeBeforeADoorThatIsStillClosed() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna"));
        Visit first = itinerary.days().get(1).visits().getFirst();

        Itinerary early = Altered.visit(itinerary, 1, 0, visit -> early(visit, first.arrival()));

        QualityMeasure measure = new QualityMeasure(tripTo("Vienna").build(), itinerary.stays());
        int before = measure.ofDay(itinerary.days().get(1)).waitingMinutes();
        int waited = before + 20 - (int) Math.max(0, ChronoUnit.MINUTES.between(first.arrival(), first.opens()));
        assertThat(measure.ofDay(early.days().get(1)).waitingMinutes()).isEqualTo(waited);
    }

    /** A visit whose place opens twenty minutes after the arrival. */
    private static Visit early(Visit visit, LocalDateTime arrival) {
        return new Visit(
                visit.placeId(),
                visit.name(),
                visit.localName(),
                visit.kind(),
                visit.interests(),
                visit.coordinates(),
                arrival,
                visit.start(),
                visit.departure(),
                arrival.plusMinutes(20),
                visit.closes(),
                visit.admission(),
                visit.score(),
                visit.mustSee(),
                visit.estimated(),
                visit.indoor(),
                visit.reason());
    }

    private static int minutes(Day day, java.util.function.Predicate<Leg> which) {
        return day.legs().stream().filter(which).mapToInt(Leg::minutes).sum();
    }

    /** Counts the minutes of the days one by one. */
    private static double shareAtPlaces(List<Day> days) {
        int out = 0;
        int atPlaces = 0;
        for (Day day : days) {
            if (day.legs().isEmpty()) {
                continue;
            }
            LocalDateTime end = day.legs().getLast().arrival();
            for (LocalDateTime minute = day.legs().getFirst().departure();
                    minute.isBefore(end);
                    minute = minute.plusMinutes(1)) {
                LocalDateTime now = minute;
                boolean eating = day.meals().stream().anyMatch(meal -> isIn(now, meal.start(), meal.end()));
                boolean visiting = day.visits().stream().anyMatch(visit -> isIn(now, visit.start(), visit.departure()));
                out += eating ? 0 : 1;
                atPlaces += visiting ? 1 : 0;
            }
        }
        return (double) atPlaces / out;
    }

    private static boolean isIn(LocalDateTime minute, LocalDateTime from, LocalDateTime to) {
        return !minute.isBefore(from) && minute.isBefore(to);
    }

    /** Chance that two visits drawn at random are of different kinds, by trying all pairs. */
    private static double pairsOfDifferentKinds(List<Day> days) {
        List<String> kinds = days.stream()
                .flatMap(day -> day.visits().stream())
                .map(Visit::kind)
                .toList();
        int pairs = 0;
        int different = 0;
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < kinds.size(); j++) {
                pairs++;
                different += kinds.get(i).equals(kinds.get(j)) ? 0 : 1;
            }
        }
        return pairs == 0 ? 0 : (double) different / pairs;
    }

    private static double plannedShare(Itinerary itinerary, Interest interest) {
        double of = 0;
        double all = 0;
        for (Visit visit : Trips.visits(itinerary)) {
            double stay = ChronoUnit.MINUTES.between(visit.start(), visit.departure());
            all += stay;
            of += Stream.of(interest).anyMatch(visit.interests()::contains)
                    ? stay / visit.interests().size()
                    : 0;
        }
        return of / all;
    }
}
