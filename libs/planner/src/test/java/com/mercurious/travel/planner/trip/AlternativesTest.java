package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other plans of a trip: each keeps the rules and what its kind names, and is a plan of its own. */
class AlternativesTest {

    static Stream<String> cities() {
        return Trips.CATALOGUE.heads().stream().map(CityHead::id);
    }

    @Test
    void noneAreMadeUnlessAskedFor() throws TripException {
        assertThat(Trips.plan(tripTo("Vienna")).alternatives()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void eachKeepsTheRulesAndWhatItsKindNames(String city) throws TripException {
        RequestBuilder request = tripTo(city).alternatives(3).budget(200, "EUR");

        Itinerary itinerary = Trips.plan(request);

        assertThat(ItineraryValidator.violations(request.build(), Trips.CATALOGUE, itinerary))
                .isEmpty();
        assertThat(itinerary.alternatives()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(itinerary.alternatives()).extracting(AlternativePlan::kind).doesNotHaveDuplicates();
        for (AlternativePlan alternative : itinerary.alternatives()) {
            assertThat(holds(itinerary, alternative)).as(alternative.summary()).isTrue();
            assertThat(alternative.summary()).matches(".*\\d.*instead of.*\\d.*");
            assertThat(alternative.score())
                    .isEqualTo(
                            visits(alternative.days()).stream()
                                    .mapToDouble(Visit::score)
                                    .sum(),
                            within(0.01));
            assertThat(difference(itinerary.days(), alternative.days())).isGreaterThanOrEqualTo(0.2);
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void moreThanThereAreKindsIsTheSameAsAll() throws TripException {
        RequestBuilder all =
                tripTo("Vienna").alternatives(AlternativeKinds.all().size());
        RequestBuilder more = tripTo("Vienna").alternatives(Integer.MAX_VALUE);

        List<AlternativePlan> plans = Trips.plan(more).alternatives();

        assertThat(plans).isNotEmpty().isEqualTo(Trips.plan(all).alternatives());
    }

    @Test
    void theyDifferFromEachOther() throws TripException {
        List<AlternativePlan> plans = Trips.plan(tripTo("Rome").alternatives(3)).alternatives();

        assertThat(plans).hasSize(3);
        for (int i = 0; i < plans.size(); i++) {
            for (int j = i + 1; j < plans.size(); j++) {
                assertThat(difference(plans.get(i).days(), plans.get(j).days())).isGreaterThanOrEqualTo(0.2);
            }
        }
    }

    @Test
    void whatIsAskedForIsInEach() throws TripException {
        Itinerary itinerary = Trips.plan(
                tripTo("Vienna").alternatives(3).mustSee("Schönbrunn Zoo").mustAvoid("Albertina"));

        assertThat(itinerary.alternatives()).isNotEmpty().allSatisfy(plan -> assertThat(visits(plan.days()))
                .extracting(Visit::placeId)
                .contains("tiergarten-schoenbrunn")
                .doesNotContain("albertina"));
    }

    @Test
    void theSameStepsGiveTheSameAlternatives() throws TripException {
        RequestBuilder request = tripTo("Lisbon").alternatives(3).pace(Pace.PACKED);

        assertThat(Trips.plan(request).alternatives())
                .isEqualTo(Trips.plan(request).alternatives());
    }

    private static boolean holds(Itinerary best, AlternativePlan plan) {
        return switch (plan.kind()) {
            case "fewer-longer-visits" ->
                visits(plan.days()).size() < visits(best.days()).size()
                        && meanMinutes(plan.days()) >= 1.2 * meanMinutes(best.days());
            case "cheaper" -> sum(plan.admissions()) <= 0.9 * sum(best.admissions());
            case "more-outdoors" -> outdoors(plan.days()) >= outdoors(best.days()) + 0.1;
            case "less-walking" ->
                plan.quality().walkingMinutes() < best.quality().walkingMinutes();
            case "hidden-gems" -> meanPopularity(plan.days()) <= meanPopularity(best.days()) - 8;
            case "more-variety" -> alikeOnADay(plan.days()) <= alikeOnADay(best.days()) - 2;
            default -> false;
        };
    }

    private static double sum(List<Money> admissions) {
        return admissions.stream()
                .mapToDouble(money -> money.amount().doubleValue())
                .sum();
    }

    private static double outdoors(List<Itinerary.Day> days) {
        List<Visit> visits = visits(days);
        return visits.stream()
                        .filter(visit -> !visit.indoor())
                        .mapToLong(AlternativesTest::stay)
                        .sum()
                / (double) visits.stream().mapToLong(AlternativesTest::stay).sum();
    }

    private static double meanMinutes(List<Itinerary.Day> days) {
        return visits(days).stream().mapToLong(AlternativesTest::stay).average().orElseThrow();
    }

    private static double meanPopularity(List<Itinerary.Day> days) {
        return days.stream()
                .flatMap(day -> day.visits().stream()
                        .map(visit -> Trips.CATALOGUE.city(day.destinationId()).place(visit.placeId())))
                .mapToInt(place -> place.popularity())
                .average()
                .orElseThrow();
    }

    private static int alikeOnADay(List<Itinerary.Day> days) {
        int alike = 0;
        for (Itinerary.Day day : days) {
            Map<Object, Integer> counts = new HashMap<>();
            for (Visit visit : day.visits()) {
                Object sort = Trips.CATALOGUE
                        .city(day.destinationId())
                        .place(visit.placeId())
                        .kind()
                        .variety();
                alike += counts.merge(sort, 1, Integer::sum) > 1 ? 1 : 0;
            }
        }
        return alike;
    }

    private static double difference(List<Itinerary.Day> first, List<Itinerary.Day> second) {
        Set<String> one = ids(first);
        Set<String> other = ids(second);
        int most = Math.max(one.size(), other.size());
        one.retainAll(other);
        return 1 - (double) one.size() / most;
    }

    private static Set<String> ids(List<Itinerary.Day> days) {
        Set<String> ids = new HashSet<>();
        days.forEach(day -> day.visits().forEach(visit -> ids.add(day.destinationId() + "/" + visit.placeId())));
        return ids;
    }

    private static List<Visit> visits(List<Itinerary.Day> days) {
        return days.stream().flatMap(day -> day.visits().stream()).toList();
    }

    private static long stay(Visit visit) {
        return Duration.between(visit.start(), visit.departure()).toMinutes();
    }
}
