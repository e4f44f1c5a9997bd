package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.Destination;
import com.mercurious.travel.events.TravelRequest.Revision;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random orders of far cities and short stays, by seeds: a plan breaks no rule, and a refusal says what is enough. */
class FarTripsTest {
    private static final int TRIPS = 60;
    private static final List<String> FAR = List.of(
            "auckland",
            "sydney",
            "tokyo",
            "seoul",
            "los-angeles",
            "san-francisco",
            "new-york",
            "london",
            "buenos-aires",
            "cape-town",
            "singapore",
            "delhi");
    private static final Pattern NIGHTS = Pattern.compile("(\\d+) nights? in (.+)");
    private static final Pattern LAST_DAY = Pattern.compile("(\\S+) as the last day");

    static LongStream seeds() {
        return LongStream.range(0, TRIPS);
    }

    static Stream<TravelRequest> refused() {
        return seeds().mapToObj(FarTripsTest::trip)
                .filter(request -> answer(request, null).refusal().isPresent());
    }

    static Stream<TravelRequest> planned() {
        return seeds().mapToObj(FarTripsTest::tripInAnyOrder)
                .filter(request -> answer(request, null).plan().isPresent());
    }

    /** One of them. */
    private record Answer(Optional<Itinerary> plan, Optional<Failure> refusal) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void noPlanLeavesBeforeArrivingOrCutsANight(long seed) {
        // Given
        TravelRequest request = trip(seed);

        // When
        Answer answer = answer(request, null);

        // Then
        answer.plan().ifPresent(plan -> assertThat(ItineraryValidator.violations(request, Trips.CATALOGUE, plan))
                .isEmpty());
        answer.refusal().ifPresent(refusal -> assertThat(refusal.code()).isEqualTo(Failure.TOO_FEW_NIGHTS));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatARefusalNamesIsEnough(TravelRequest request) {
        // Given
        TravelRequest mended = mended(request, answer(request, null).refusal().orElseThrow());

        // When
        Answer answer = answer(mended, null);

        // Then
        assertThat(answer.refusal()).as("%s to %s", request, mended).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planned")
    void aRevisionKeepsJourneysAndNights(TravelRequest request) {
        // Given
        Itinerary before = answer(request, null).plan().orElseThrow();
        Revision revision = new Revision("01J", List.of(), List.of("no-such-place"), List.of());
        TravelRequest revised = copy(request, request.destinations(), request.endDate(), revision);

        // When
        Answer answer = answer(revised, before);

        // Then
        assertThat(answer.plan()).hasValueSatisfying(plan -> {
            assertThat(plan.transfers()).isEqualTo(before.transfers());
            assertThat(ItineraryValidator.violations(revised, before, Trips.CATALOGUE, plan))
                    .isEmpty();
        });
    }

    private static TravelRequest trip(long seed) {
        return random(new Random(seed), true);
    }

    private static TravelRequest tripInAnyOrder(long seed) {
        return random(new Random(seed), false);
    }

    private static TravelRequest random(Random random, boolean fixed) {
        List<String> cities = new ArrayList<>(FAR);
        Collections.shuffle(cities, random);
        int count = 2 + random.nextInt(3);
        Integer[] nights = IntStream.range(0, count)
                .mapToObj(i -> fixed && random.nextInt(3) > 0 ? (Integer) (1 + random.nextInt(2)) : null)
                .toArray(Integer[]::new);
        int from = random.nextInt(12);
        RequestBuilder request = tripTo(cities.subList(0, count).toArray(String[]::new))
                .nights(nights)
                .from(LocalDate.of(2030, 1, 1).plusDays(random.nextInt(365)))
                .days(count + random.nextInt(5))
                .window(from, from + 9 + random.nextInt(4))
                .departure(6 + random.nextInt(17));
        return (fixed ? request.fixedOrder() : request).build();
    }

    private static Answer answer(TravelRequest request, Itinerary previous) {
        SearchLimits limits = SearchLimits.ofIterations(1, 20);
        try {
            return new Answer(
                    Optional.of(new TripPlanner()
                            .plan(
                                    new TripTask(request, previous, Trips.CATALOGUE, limits, limits),
                                    (percent, score, visits) -> {},
                                    () -> false)),
                    Optional.empty());
        } catch (TripException e) {
            return new Answer(Optional.empty(), Optional.of(e.failure()));
        }
    }

    private static TravelRequest mended(TravelRequest request, Failure refusal) {
        List<Destination> destinations = new ArrayList<>(request.destinations());
        LocalDate end = request.endDate();
        for (String right : refusal.suggestions()) {
            Matcher nights = NIGHTS.matcher(right);
            Matcher lastDay = LAST_DAY.matcher(right);
            if (nights.matches()) {
                destinations.replaceAll(destination ->
                        Trips.CATALOGUE.city(destination.name()).name().equals(nights.group(2))
                                ? new Destination(null, destination.name(), Integer.valueOf(nights.group(1)))
                                : destination);
            } else if (lastDay.matches()) {
                end = LocalDate.parse(lastDay.group(1));
            }
        }
        return copy(request, destinations, end, null);
    }

    private static TravelRequest copy(
            TravelRequest from, List<Destination> destinations, LocalDate end, Revision revision) {
        return new TravelRequest(
                destinations,
                from.fixedOrder(),
                from.startDate(),
                end,
                from.arrivalTime(),
                from.departureTime(),
                from.travellers(),
                from.interests(),
                from.pace(),
                from.budget(),
                from.mustSee(),
                from.mustAvoid(),
                from.dailyWindow(),
                from.base(),
                from.language(),
                from.accessibility(),
                from.rainyDays(),
                from.alternatives(),
                revision);
    }
}
