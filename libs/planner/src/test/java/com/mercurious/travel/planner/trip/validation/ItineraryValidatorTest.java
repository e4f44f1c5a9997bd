package com.mercurious.travel.planner.trip.validation;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Meal;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.planner.trip.TripException;
import com.mercurious.travel.planner.trip.Trips;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule is broken on purpose in a plan that was right, and is found. */
class ItineraryValidatorTest {
    private final TravelRequest request = tripTo("Vienna").days(3).build();
    private Itinerary right;

    @BeforeEach
    void plan() throws TripException {
        right = Trips.plan(request, 5);
        assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, right))
                .isEmpty();
    }

    @Test
    void aMissingDay() {
        Itinerary wrong = withDays(right.days().subList(0, 2));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.DAYS);
    }

    @Test
    void anotherCity() {
        assertThat(rulesBrokenBy(tripTo("Prague").days(3).build(), right)).contains(Rule.STAYS);
    }

    @Test
    void aVisitAfterTheDailyWindow() {
        TravelRequest shorter = tripTo("Vienna").days(3).window(9, 15).build();

        assertThat(rulesBrokenBy(shorter, right)).contains(Rule.DAY_WINDOW);
    }

    @Test
    void aVisitBeforeTheArrival() {
        TravelRequest later = tripTo("Vienna").days(3).arrival(16).build();

        assertThat(rulesBrokenBy(later, right)).contains(Rule.DAY_WINDOW);
    }

    @Test
    void aWayBackAfterTheDeparture() {
        TravelRequest earlier = tripTo("Vienna").days(3).departure(12).build();

        assertThat(rulesBrokenBy(earlier, right)).contains(Rule.DAY_WINDOW);
    }

    @Test
    void aPlaceThatTheCityHasNot() {
        Itinerary wrong =
                withVisit(visit -> new Change(visit).placeId("atlantis").visit());

        assertThat(rulesBrokenBy(wrong)).contains(Rule.UNKNOWN_PLACE);
    }

    @Test
    void aPlaceTwice() {
        Visit first = right.days().getFirst().visits().getFirst();
        Itinerary wrong = withDay(1, day -> withVisits(day, replaced(day.visits(), 0, first)));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.DUPLICATE);
    }

    @Test
    void aVisitOutsideOfTheOpeningHours() {
        Itinerary wrong = withDay(1, day -> {
            int index = indexOfGated(day);
            Visit visit = day.visits().get(index);
            Visit early = new Change(visit)
                    .times(visit.opens().minusMinutes(30), visit.departure())
                    .visit();
            return withVisits(day, replaced(day.visits(), index, early));
        });

        assertThat(rulesBrokenBy(wrong)).contains(Rule.OPENING_HOURS);
    }

    @Test
    void aVisitThatIsTooShort() {
        Itinerary wrong = withVisit(visit -> new Change(visit)
                .times(visit.start(), visit.departure().minusMinutes(1))
                .visit());

        assertThat(rulesBrokenBy(wrong)).contains(Rule.DWELL);
    }

    @Test
    void aVisitRightOnArrival() {
        Itinerary wrong = withVisit(visit -> new Change(visit)
                .times(visit.arrival().plusMinutes(1), visit.departure())
                .visit());

        assertThat(rulesBrokenBy(wrong)).contains(Rule.BUFFER);
    }

    @Test
    void aWayThatIsTooQuick() {
        Itinerary wrong = withLeg(
                1,
                leg -> new Leg(
                        leg.from(),
                        leg.to(),
                        leg.mode(),
                        leg.arrival().minusMinutes(leg.minutes() - 1L),
                        leg.arrival(),
                        leg.metres(),
                        leg.minutes() - 1));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.LEGS);
    }

    @Test
    void aWayThatLeadsElsewhere() {
        Itinerary wrong = withLeg(
                1,
                leg -> new Leg(
                        null, leg.to(), leg.mode(), leg.departure(), leg.arrival(), leg.metres(), leg.minutes()));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.LEGS);
    }

    @Test
    void aWayThatStartsBeforeTheVisitEnds() {
        Itinerary wrong = withLeg(
                1,
                leg -> new Leg(
                        leg.from(),
                        leg.to(),
                        leg.mode(),
                        leg.departure().minusHours(1),
                        leg.arrival(),
                        leg.metres(),
                        leg.minutes()));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.LEGS);
    }

    @Test
    void aMissingWay() {
        Itinerary wrong =
                withDay(1, day -> withLegs(day, day.legs().subList(1, day.legs().size())));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.LEGS);
    }

    @Test
    void aDayWithoutLunch() {
        Itinerary wrong = withDay(1, day -> withMeals(day, List.of()));

        assertThat(rulesBrokenBy(wrong)).contains(Rule.MEALS);
    }

    @Test
    void aLunchDuringAVisit() {
        Itinerary wrong = withDay(1, day -> {
            Visit visit = day.visits().getFirst();
            Meal lunch = new Meal(Meal.Kind.LUNCH, visit.start(), visit.start().plusMinutes(60));
            return withMeals(day, List.of(lunch));
        });

        assertThat(rulesBrokenBy(wrong)).contains(Rule.MEALS);
    }

    @Test
    void moreThanTheBudget() {
        TravelRequest poor = tripTo("Vienna").days(3).budget(1, "EUR").build();

        assertThat(rulesBrokenBy(poor, right)).contains(Rule.BUDGET);
    }

    @Test
    void anAdmissionThatIsNotTheCatalogues() {
        Itinerary wrong = withVisit(visit -> new Change(visit)
                .admission(new Money(new BigDecimal("1234.00"), "EUR"))
                .visit());

        assertThat(rulesBrokenBy(wrong)).contains(Rule.ADMISSION);
    }

    @Test
    void aMustSeeThatIsLeftOutInSilence() {
        String unseen = Trips.CATALOGUE.city("vienna").places().stream()
                .map(Place::name)
                .filter(name -> Trips.visits(right).stream()
                        .noneMatch(visit -> visit.name().equals(name)))
                .findFirst()
                .orElseThrow();

        assertThat(rulesBrokenBy(tripTo("Vienna").days(3).mustSee(unseen).build(), right))
                .contains(Rule.MUST_SEE);
    }

    @Test
    void aPlaceToAvoid() {
        String seen = Trips.visits(right).getFirst().name();

        assertThat(rulesBrokenBy(tripTo("Vienna").days(3).mustAvoid(seen).build(), right))
                .contains(Rule.MUST_AVOID);
    }

    @Test
    void moreVisitsThanThePaceAllows() {
        Itinerary wrong = withDay(1, day -> {
            List<Visit> many = new ArrayList<>(day.visits());
            many.addAll(day.visits());
            return withVisits(day, many);
        });

        assertThat(rulesBrokenBy(wrong)).contains(Rule.VISITS_PER_DAY);
    }

    @Test
    void tooManyOfOneSort() {
        List<Place> museums = Trips.CATALOGUE.city("vienna").places().stream()
                .filter(place -> place.kind().label().equals("museum"))
                .limit(4)
                .toList();
        Itinerary wrong = withDay(1, day -> {
            Visit visit = day.visits().getFirst();
            return withVisits(
                    day,
                    museums.stream()
                            .map(place -> new Change(visit).placeId(place.id()).visit())
                            .toList());
        });

        assertThat(rulesBrokenBy(wrong)).contains(Rule.VARIETY);
    }

    @Test
    void stairsForThoseWhoAvoidThem() throws TripException {
        String climb = Trips.CATALOGUE.city("paris").places().stream()
                .filter(Place::stairs)
                .findFirst()
                .orElseThrow()
                .name();
        Itinerary withStairs = Trips.plan(tripTo("Paris").days(3).mustSee(climb));

        assertThat(rulesBrokenBy(tripTo("Paris").days(3).avoidStairs().build(), withStairs))
                .contains(Rule.STAIRS);
    }

    @Test
    void longWalksForThoseWhoAvoidThem() throws TripException {
        TravelRequest far = tripTo("Vienna").days(3).avoidLongWalks().build();
        Itinerary itinerary = Trips.plan(far, 1);
        Day day = itinerary.days().get(1);
        List<Leg> back = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            back.addAll(day.legs());
        }

        Itinerary wrong = withDay(itinerary, 1, found -> withLegs(found, back));

        assertThat(rulesBrokenBy(far, wrong)).contains(Rule.WALKING);
    }

    private Set<Rule> rulesBrokenBy(Itinerary itinerary) {
        return rulesBrokenBy(request, itinerary);
    }

    private static Set<Rule> rulesBrokenBy(TravelRequest request, Itinerary itinerary) {
        return ItineraryValidator.violations(request, Trips.CATALOGUE, itinerary).stream()
                .map(ItineraryViolation::rule)
                .collect(Collectors.toSet());
    }

    private static int indexOfGated(Day day) {
        for (int i = 0; i < day.visits().size(); i++) {
            Visit visit = day.visits().get(i);
            long minutes =
                    java.time.Duration.between(visit.opens(), visit.closes()).toMinutes();
            if (minutes < OpeningHours.DAY) {
                return i;
            }
        }
        throw new AssertionError("no visit with opening hours on " + day.date());
    }

    private Itinerary withVisit(UnaryOperator<Visit> change) {
        return withDay(
                1,
                day -> withVisits(
                        day, replaced(day.visits(), 0, change.apply(day.visits().getFirst()))));
    }

    private Itinerary withLeg(int index, UnaryOperator<Leg> change) {
        return withDay(
                1,
                day -> withLegs(
                        day, replaced(day.legs(), index, change.apply(day.legs().get(index)))));
    }

    private Itinerary withDay(int index, UnaryOperator<Day> change) {
        return withDay(right, index, change);
    }

    private static Itinerary withDay(Itinerary itinerary, int index, UnaryOperator<Day> change) {
        return withDays(
                itinerary,
                replaced(itinerary.days(), index, change.apply(itinerary.days().get(index))));
    }

    private Itinerary withDays(List<Day> days) {
        return withDays(right, days);
    }

    private static Itinerary withDays(Itinerary from, List<Day> days) {
        return new Itinerary(
                from.catalogueVersion(),
                from.score(),
                from.stays(),
                days,
                from.transfers(),
                from.admissions(),
                from.warnings(),
                from.search(),
                null,
                null,
                null);
    }

    private static Day withVisits(Day day, List<Visit> visits) {
        return new Day(day.date(), day.destinationId(), day.start(), day.end(), visits, day.legs(), day.meals(), null);
    }

    private static Day withLegs(Day day, List<Leg> legs) {
        return new Day(day.date(), day.destinationId(), day.start(), day.end(), day.visits(), legs, day.meals(), null);
    }

    private static Day withMeals(Day day, List<Meal> meals) {
        return new Day(day.date(), day.destinationId(), day.start(), day.end(), day.visits(), day.legs(), meals, null);
    }

    private static <T> List<T> replaced(List<T> list, int index, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, value);
        return copy;
    }

    /** A visit with something else in it. */
    private static final class Change {
        private final Visit from;
        private String placeId;
        private LocalDateTime start;
        private LocalDateTime departure;
        private Money admission;

        Change(Visit from) {
            this.from = from;
            placeId = from.placeId();
            start = from.start();
            departure = from.departure();
            admission = from.admission();
        }

        Change placeId(String value) {
            placeId = value;
            return this;
        }

        Change times(LocalDateTime begin, LocalDateTime end) {
            start = begin;
            departure = end;
            return this;
        }

        Change admission(Money value) {
            admission = value;
            return this;
        }

        Visit visit() {
            List<Interest> interests = from.interests();
            return new Visit(
                    placeId,
                    from.name(),
                    from.localName(),
                    from.kind(),
                    interests,
                    from.coordinates(),
                    from.arrival(),
                    start,
                    departure,
                    from.opens(),
                    from.closes(),
                    admission,
                    from.score(),
                    from.mustSee(),
                    from.estimated(),
                    null,
                    null);
        }
    }
}
