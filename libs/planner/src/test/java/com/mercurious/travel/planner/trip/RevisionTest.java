package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.THURSDAY;
import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Itinerary.VisitChange;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest.PinnedVisit;
import com.mercurious.travel.events.TravelRequest.Revision;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a plan when it is revised: what was asked for happens, and hardly anything else. */
class RevisionTest {
    private static final String OF = "01930d5e-7c40-7b1a-9c53-6f1f0a2b4c11";
    private static final double LEAST_KEPT = 0.9;
    private static final double LEAST_KEPT_OF_ONE_TRIP = 0.85;

    private static Itinerary vienna;

    @BeforeAll
    static void plan() throws TripException {
        vienna = Trips.plan(tripTo("Vienna"));
    }

    private static Revision removing(String... ids) {
        return new Revision(OF, null, List.of(ids), null);
    }

    private static Revision adding(String... names) {
        return new Revision(OF, null, null, List.of(names));
    }

    private static Revision pinning(LocalDate date, String placeId) {
        return new Revision(OF, List.of(new PinnedVisit(date, placeId)), null, null);
    }

    private static Visit visitOn(Itinerary plan, int day, int position) {
        return plan.days().get(day).visits().get(position);
    }

    @Test
    void whatIsRemovedIsOutAndTheRestStays() throws TripException {
        String removed = visitOn(vienna, 1, 0).placeId();

        Itinerary revised = Trips.revise(tripTo("Vienna").revision(removing(removed)), vienna);

        assertThat(Trips.visits(revised)).extracting(Visit::placeId).doesNotContain(removed);
        assertThat(revised.changes().of()).isEqualTo(OF);
        assertThat(revised.changes().visits())
                .filteredOn(change -> change.kind().equals("REMOVED"))
                .first()
                .satisfies(change -> {
                    assertThat(change.placeId()).isEqualTo(removed);
                    assertThat(change.text()).isEqualTo("You asked for it to be left out.");
                });
        assertThat(keptShare(vienna, revised, visit -> !visit.placeId().equals(removed)))
                .isGreaterThanOrEqualTo(LEAST_KEPT_OF_ONE_TRIP);
    }

    @Test
    void whatIsAddedComesInUnderAnyOfItsNames() throws TripException {
        Itinerary revised = Trips.revise(tripTo("Vienna").revision(adding("Tiergarten Schönbrunn")), vienna);

        assertThat(Trips.visits(revised))
                .filteredOn(visit -> visit.placeId().equals("tiergarten-schoenbrunn"))
                .singleElement()
                .satisfies(visit -> assertThat(visit.reason().code()).isEqualTo("ADDED"));
        assertThat(revised.changes().visits())
                .filteredOn(change -> change.placeId().equals("tiergarten-schoenbrunn"))
                .extracting(VisitChange::kind, VisitChange::text)
                .containsExactly(tuple("ADDED", "You asked for it."));
    }

    @Test
    void anUnknownAdditionIsAWarningWithTheNearestNames() throws TripException {
        Itinerary revised = Trips.revise(tripTo("Vienna").revision(adding("Albertino Palais")), vienna);

        assertThat(revised.warnings())
                .filteredOn(warning -> warning.code().equals("ADDED_UNKNOWN"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("Albertina"));
    }

    @Test
    void whatIsPinnedKeepsItsStartThoughTheDayChanges() throws TripException {
        Itinerary.Day day = vienna.days().get(1);
        Visit pinned = day.visits().getLast();
        Revision revision = new Revision(
                OF,
                List.of(new PinnedVisit(day.date(), pinned.placeId())),
                List.of(day.visits().getFirst().placeId()),
                List.of("Schönbrunn Zoo"));

        Itinerary revised = Trips.revise(tripTo("Vienna").revision(revision), vienna);

        assertThat(revised.days().get(1).visits())
                .filteredOn(visit -> visit.placeId().equals(pinned.placeId()))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.start()).isEqualTo(pinned.start());
                    assertThat(visit.reason().code()).isEqualTo("PINNED");
                });
    }

    @Test
    void aPinThatCannotHoldIsAWarningThatSaysWhy() throws TripException {
        Visit first = visitOn(vienna, 1, 0);
        LocalDate date = vienna.days().get(1).date();

        Itinerary later =
                Trips.revise(tripTo("Vienna").window(14, 20).revision(pinning(date, first.placeId())), vienna);
        Itinerary unknown = Trips.revise(tripTo("Vienna").revision(pinning(date, "atlantis")), vienna);
        Itinerary removed = Trips.revise(
                tripTo("Vienna")
                        .revision(new Revision(
                                OF, List.of(new PinnedVisit(date, first.placeId())), List.of(first.placeId()), null)),
                vienna);

        assertThat(pinWarning(later)).contains(first.name()).contains("hours of that day");
        assertThat(pinWarning(unknown)).contains("atlantis").contains("no visit of that place");
        assertThat(pinWarning(removed)).contains("leave out");
    }

    private static String pinWarning(Itinerary itinerary) {
        return itinerary.warnings().stream()
                .filter(warning -> warning.code().equals("PIN_NOT_KEPT"))
                .map(Warning::message)
                .findFirst()
                .orElse("");
    }

    @Test
    void aPlaceThatTheCatalogueNoLongerHasIsRemovedWithThatText() throws TripException {
        Itinerary before = Altered.visit(vienna, 0, 0, visit -> Altered.named(visit, "gone-since"));

        Itinerary revised = Trips.revise(tripTo("Vienna").revision(removing()), before);

        assertThat(revised.changes().visits())
                .filteredOn(change -> change.placeId().equals("gone-since"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo("REMOVED");
                    assertThat(change.text()).contains("catalogue no longer has it");
                });
    }

    @Test
    void aRevisionWithoutTheEarlierPlanFailsAndSaysSo() {
        TripException failure = catchThrowableOfType(
                TripException.class, () -> Trips.revise(tripTo("Vienna").revision(removing("x")), null));

        assertThat(failure.failure().code()).isEqualTo(EarlierPlan.PREVIOUS_PLAN_MISSING);
        assertThat(failure.failure().message()).contains(OF);
    }

    @Test
    void severalCitiesKeepTheirOrderAndNights() throws TripException {
        Itinerary before = Trips.plan(tripTo("Prague", "Vienna", "Budapest").days(8));
        String removed = visitOn(before, 2, 0).placeId();

        Itinerary revised =
                Trips.revise(tripTo("Budapest", "Vienna", "Prague").days(8).revision(removing(removed)), before);

        assertThat(revised.stays()).isEqualTo(before.stays());
    }

    @Test
    void noRevisionBreaksARule() throws TripException {
        for (Pace pace : Pace.values()) {
            RequestBuilder request = tripTo("Rome").days(5).pace(pace).alternatives(2);
            Itinerary before = Trips.plan(request);
            RequestBuilder revision = tripTo("Rome")
                    .days(5)
                    .pace(pace)
                    .alternatives(2)
                    .rainOn(THURSDAY.plusDays(2))
                    .revision(new Revision(
                            OF,
                            List.of(new PinnedVisit(
                                    THURSDAY.plusDays(1), visitOn(before, 1, 1).placeId())),
                            List.of(visitOn(before, 2, 0).placeId()),
                            List.of("Castel Sant'Angelo")));

            Itinerary revised = Trips.revise(revision, before);

            assertThat(ItineraryValidator.violations(revision.build(), before, Trips.CATALOGUE, revised))
                    .isEmpty();
        }
    }

    @Test
    void theValidatorFindsABrokenPinAPlaceThatStaysAndAWrongListOfChanges() throws TripException {
        LocalDate date = vienna.days().get(1).date();
        Visit first = visitOn(vienna, 1, 0);
        RequestBuilder pinned = tripTo("Vienna").revision(pinning(date, first.placeId()));
        RequestBuilder removed = tripTo("Vienna").revision(removing(first.placeId()));
        Itinerary late = Altered.visit(
                vienna,
                1,
                0,
                visit -> Altered.at(
                        visit, visit.start().plusMinutes(5), visit.departure().plusMinutes(5)));
        Itinerary boasting = vienna.withChanges(
                new Itinerary.Changes(OF, Trips.visits(vienna).size() + 1, List.of()));

        assertThat(rulesBroken(pinned, late)).contains(Rule.PINNED);
        assertThat(rulesBroken(removed, vienna)).contains(Rule.REMOVED);
        assertThat(rulesBroken(pinned, boasting)).containsExactly(Rule.CHANGES);
        assertThat(rulesBroken(pinned, vienna)).isEmpty();
    }

    private Set<Rule> rulesBroken(RequestBuilder request, Itinerary itinerary) {
        return ItineraryValidator.violations(request.build(), vienna, Trips.CATALOGUE, itinerary).stream()
                .map(ItineraryViolation::rule)
                .collect(Collectors.toSet());
    }

    @Test
    void overAllCitiesNineOfTenUntouchedVisitsStayOnTheirDay() throws TripException {
        Shares removed = new Shares();
        Shares added = new Shares();
        Shares rainy = new Shares();
        Shares pinned = new Shares();
        for (CityHead city : Trips.CATALOGUE.heads()) {
            Itinerary before = Trips.plan(tripTo(city.id()));
            String out = visitOn(before, 1, 1).placeId();
            LocalDate wet = THURSDAY.plusDays(2);
            removed.add(keptShare(
                    before, Trips.revise(tripTo(city.id()).revision(removing(out)), before), visit -> !visit.placeId()
                            .equals(out)));
            added.add(keptShare(
                    before,
                    Trips.revise(tripTo(city.id()).revision(adding(bestAbsent(city.id(), before))), before),
                    visit -> true));
            rainy.add(keptShare(
                    before,
                    Trips.revise(tripTo(city.id()).rainOn(wet).revision(removing()), before),
                    visit -> visit.indoor() || !visit.start().toLocalDate().equals(wet)));
            pinned.add(keptShare(
                    before,
                    Trips.revise(
                            tripTo(city.id())
                                    .revision(pinning(
                                            THURSDAY.plusDays(1),
                                            visitOn(before, 1, 1).placeId())),
                            before),
                    visit -> true));
        }

        assertThat(List.of(removed.mean(), added.mean(), rainy.mean(), pinned.mean()))
                .as("shares kept where one is removed, one added, one day rainy, one pinned")
                .allMatch(mean -> mean >= LEAST_KEPT);
    }

    private static String bestAbsent(String city, Itinerary plan) {
        List<String> planned = Trips.visits(plan).stream().map(Visit::placeId).toList();
        return Trips.CATALOGUE.city(city).places().stream()
                .filter(place -> !planned.contains(place.id()))
                .filter(place -> place.dwellMinutes() <= 90)
                .max(Comparator.comparingInt(place -> place.popularity()))
                .orElseThrow()
                .id();
    }

    private static final class Shares {
        private double sum;
        private int count;

        void add(double share) {
            sum += share;
            count++;
        }

        double mean() {
            return sum / count;
        }
    }

    /** Share of the untouched visits that are still on their day. */
    private static double keptShare(Itinerary before, Itinerary after, Predicate<Visit> untouched) {
        List<Visit> expected = Trips.visits(before).stream().filter(untouched).toList();
        long kept = expected.stream()
                .filter(visit -> Trips.visits(after).stream()
                        .anyMatch(now -> now.placeId().equals(visit.placeId())
                                && now.start()
                                        .toLocalDate()
                                        .equals(visit.start().toLocalDate())))
                .count();
        return (double) kept / expected.size();
    }
}
