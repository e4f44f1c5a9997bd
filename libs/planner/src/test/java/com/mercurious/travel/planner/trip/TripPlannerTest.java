package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TripPlannerTest {

    static Stream<String> cities() {
        return Trips.CATALOGUE.heads().stream().map(CityHead::id);
    }

    /** Profiles that between them switch on every rule. */
    private static List<RequestBuilder> profilesOf(String city) {
        return List.of(
                tripTo(city),
                tripTo(city).pace(Pace.PACKED).days(2).window(8, 23).interest(Interest.NIGHTLIFE, 1),
                tripTo(city).pace(Pace.RELAXED).party(2, 2).budget(60, "EUR").days(3),
                tripTo(city).avoidLongWalks().avoidStairs().noInterests().window(10, 18),
                tripTo(city).days(1).arrival(13).departure(16),
                tripTo(city).days(8).window(12, 26).pace(Pace.PACKED));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void noItineraryBreaksARule(String city) throws TripException {
        for (RequestBuilder profile : profilesOf(city)) {
            TravelRequest request = profile.build();

            Itinerary itinerary = Trips.plan(request, 7);

            assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                    .as("%s", request)
                    .isEmpty();
            assertThat(Trips.visits(itinerary)).isNotEmpty();
        }
    }

    @Test
    void fourDaysHaveAtLeastTenVisits() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna"));

        assertThat(Trips.visits(itinerary)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() throws TripException {
        TravelRequest request = tripTo("Vienna", "Budapest").days(6).build();

        Itinerary first = Trips.plan(request, 42);
        Itinerary second = Trips.plan(request, 42);

        assertThat(second.days()).isEqualTo(first.days());
        assertThat(second.score()).isEqualTo(first.score());
    }

    @Test
    void twoCitiesAreJoinedByAJourneyThatTakesItsTime() throws TripException {
        TravelRequest request = tripTo("Wien", "Budapest").days(5).build();

        Itinerary itinerary = Trips.plan(request, 1);

        assertThat(itinerary.stays())
                .extracting(Itinerary.Stay::destinationId)
                .containsExactlyInAnyOrder("vienna", "budapest");
        assertThat(itinerary.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.mode()).isEqualTo(Itinerary.Mode.TRAIN);
            assertThat(transfer.minutes()).isBetween(150, 270);
            Itinerary.Day day = itinerary.days().stream()
                    .filter(found -> found.date().equals(transfer.arrival().toLocalDate()))
                    .findFirst()
                    .orElseThrow();
            assertThat(day.start()).isEqualTo(transfer.arrival());
        });
        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
    }

    @Test
    void aMustSeeIsPlannedUnderAnyOfItsNames() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").days(2).mustSee("schonbrunn zoo", "Stefansdom"));

        assertThat(Trips.visits(itinerary))
                .filteredOn(Itinerary.Visit::mustSee)
                .extracting(Itinerary.Visit::placeId)
                .containsExactlyInAnyOrder("tiergarten-schoenbrunn", "stephansdom");
    }

    @Test
    void aMustSeeThatIsClosedIsAWarningThatSaysWhy() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna")
                .from(RequestBuilder.THURSDAY.plusDays(4))
                .days(1)
                .mustSee("Kunsthistorisches Museum"));

        assertThat(itinerary.warnings())
                .filteredOn(warning -> warning.code().equals("MUST_SEE_NOT_PLANNED"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.subject()).isEqualTo("kunsthistorisches-museum");
                    assertThat(warning.message()).contains("closed").contains("Tu-Su 10:00-18:00");
                });
    }

    @Test
    void aMustSeeWithManyStairsIsAWarningForThoseWhoAvoidThem() throws TripException {
        String climb = Trips.CATALOGUE.city("paris").places().stream()
                .filter(Place::stairs)
                .findFirst()
                .orElseThrow()
                .name();

        Itinerary itinerary = Trips.plan(tripTo("Paris").avoidStairs().mustSee(climb));

        assertThat(itinerary.warnings())
                .filteredOn(warning -> warning.code().equals("MUST_SEE_NOT_PLANNED"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("stairs"));
    }

    @Test
    void unknownWishesAreWarningsWithTheNearestNames() throws TripException {
        Itinerary itinerary =
                Trips.plan(tripTo("Vienna").mustSee("Albertino Palais").mustAvoid("Moon Base Alpha"));

        assertThat(itinerary.warnings()).extracting(Warning::code).contains("MUST_SEE_UNKNOWN", "MUST_AVOID_UNKNOWN");
        assertThat(itinerary.warnings())
                .filteredOn(warning -> warning.code().equals("MUST_SEE_UNKNOWN"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("Albertina"));
    }

    @Test
    void whatIsToBeAvoidedIsNotInThePlan() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").mustAvoid("Belvedere", "albertina"));

        assertThat(Trips.visits(itinerary))
                .extracting(Itinerary.Visit::name)
                .noneMatch(name -> name.contains("Belvedere") || name.equals("Albertina"));
    }

    @Test
    void aTightBudgetHoldsAcrossCurrencies() throws TripException {
        TravelRequest request =
                tripTo("Budapest", "Prague").days(4).budget(25, "USD").build();

        Itinerary itinerary = Trips.plan(request, 3);

        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary))
                .isEmpty();
        assertThat(itinerary.admissions())
                .extracting(money -> money.amount().signum())
                .contains(1);
    }

    @Test
    void aBudgetInAnUnknownCurrencyIsAWarning() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").budget(25, "XAU"));

        assertThat(itinerary.warnings()).extracting(Warning::code).contains("BUDGET_NOT_APPLIED");
    }

    @Test
    void childrenBringFamilyPlacesAndHalfAdmissions() throws TripException {
        Itinerary adults = Trips.plan(tripTo("Vienna").mustSee("Schönbrunn Zoo"));
        Itinerary family = Trips.plan(tripTo("Vienna").party(2, 2).mustSee("Schönbrunn Zoo"));

        assertThat(familyVisits(family)).isGreaterThan(familyVisits(adults));
        assertThat(zooAdmission(family))
                .isEqualByComparingTo(zooAdmission(adults).multiply(new BigDecimal("1.5")));
    }

    private static long familyVisits(Itinerary itinerary) {
        return Trips.visits(itinerary).stream()
                .filter(visit -> visit.interests().contains(Interest.FAMILY))
                .count();
    }

    private static BigDecimal zooAdmission(Itinerary itinerary) {
        return Trips.visits(itinerary).stream()
                .filter(visit -> visit.placeId().equals("tiergarten-schoenbrunn"))
                .findFirst()
                .orElseThrow()
                .admission()
                .amount();
    }

    @Test
    void anUnknownDestinationFailsWithTheNearestNames() {
        TripException failure = catchThrowableOfType(TripException.class, () -> Trips.plan(tripTo("Veinna")));

        assertThat(failure.failure().code()).isEqualTo(Failure.UNKNOWN_DESTINATION);
        assertThat(failure.failure().suggestions()).first().isEqualTo("Vienna");
        assertThat(failure.failure().message()).contains("'Veinna'").contains("Vienna");
    }

    @Test
    void moreDestinationsThanDaysFailWithWhatWouldBeRight() {
        TripException failure = catchThrowableOfType(
                TripException.class,
                () -> Trips.plan(tripTo("Vienna", "Budapest", "Prague").days(2)));

        assertThat(failure.failure().code()).isEqualTo(Failure.NOTHING_TO_PLAN);
        assertThat(failure.failure().message()).contains("at least 3 days");
    }

    @Test
    void aDayWithoutTimeFailsWithWhatWouldBeRight() {
        TripException failure = catchThrowableOfType(
                TripException.class,
                () -> Trips.plan(tripTo("Vienna").days(1).arrival(18).departure(10)));

        assertThat(failure.failure().code()).isEqualTo(Failure.NOTHING_TO_PLAN);
        assertThat(failure.failure().suggestions()).contains("an earlier arrivalTime");
    }

    @Test
    void aBaseInTheCityMovesTheDaysBeginning() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").base(48.1858, 16.3128));

        assertThat(itinerary.stays().getFirst().base().lat()).isEqualTo(48.1858);
        assertThat(itinerary.warnings()).isEmpty();
    }

    @Test
    void aBaseFarAwayIsAWarningAndTheCentreTakesItsPlace() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").base(47.0707, 15.4395));

        assertThat(itinerary.warnings()).extracting(Warning::code).containsExactly("BASE_TOO_FAR");
        assertThat(itinerary.stays().getFirst().base())
                .isEqualTo(Trips.CATALOGUE.city("vienna").centre());
    }

    @Test
    void lunchLiesWithinNoonAndALongDayHasDinner() throws TripException {
        Itinerary itinerary = Trips.plan(tripTo("Vienna").days(3).window(9, 21));

        Itinerary.Day day = itinerary.days().get(1);
        assertThat(day.meals())
                .extracting(Itinerary.Meal::kind)
                .containsExactly(Itinerary.Meal.Kind.LUNCH, Itinerary.Meal.Kind.DINNER);
        assertThat(day.meals().getFirst().start().toLocalTime()).isAfterOrEqualTo(LocalTime.NOON);
        assertThat(day.meals().getFirst().end().toLocalTime()).isBeforeOrEqualTo(LocalTime.of(14, 30));
    }

    @Test
    void cancellingEndsTheSearchAtOnce() throws TripException {
        // Given
        long limit = 5_000_000;
        AtomicInteger looks = new AtomicInteger();
        TripTask task =
                TripTask.newTrip(tripTo("Vienna").build(), Trips.CATALOGUE, SearchLimits.ofIterations(1, limit));

        // When
        Itinerary itinerary =
                new TripPlanner().plan(task, (percent, score, visits) -> {}, () -> looks.incrementAndGet() > 50);

        // Then
        assertThat(itinerary.search().iterations()).isPositive().isLessThan(limit / 2);
    }
}
