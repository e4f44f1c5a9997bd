package com.mercurious.travel.planner.trip;

import static com.mercurious.travel.planner.trip.RequestBuilder.THURSDAY;
import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What trips share makes no difference to any of them. */
class CatalogueTablesTest {
    private static final int THREADS = 4;
    private static final int TRIPS = 12;

    private final TripPlanner planner = new TripPlanner();

    @Test
    void waysAndHoursAreWorkedOutOnce() {
        // Given
        CatalogueTables tables = new CatalogueTables(Trips.CATALOGUE);
        City vienna = Trips.CATALOGUE.city("vienna");

        // When
        CatalogueTables.CityDay day = tables.day(vienna, THURSDAY);
        CatalogueTables.PlaceWays ways = tables.ways(vienna, Ways.of(null));

        // Then
        assertThat(tables.day(vienna, THURSDAY)).isSameAs(day);
        assertThat(tables.ways(vienna, Ways.of(null))).isSameAs(ways);
        assertThat(tables.day(vienna, THURSDAY.plusDays(1))).isNotSameAs(day);
        assertThat(day.hours().getFirst())
                .isEqualTo(vienna.places().getFirst().hours().on(THURSDAY));
    }

    @Test
    void anotherCatalogueOfTheSameCityHasItsOwn() throws TripException {
        // Given
        Catalogue changed = openAtNoonOnly();
        Itinerary before = plan(planner, Trips.CATALOGUE, 1);

        // When
        Itinerary after = plan(planner, changed, 1);

        // Then
        assertThat(after.days())
                .isNotEqualTo(before.days())
                .isEqualTo(plan(new TripPlanner(), changed, 1).days());
        assertThat(Trips.visits(after)).isNotEmpty().allSatisfy(visit -> {
            assertThat(visit.start().getHour()).isGreaterThanOrEqualTo(12);
            assertThat(visit.departure().getHour()).isLessThanOrEqualTo(15);
        });
    }

    @Test
    void tripsThatArePlannedSideBySideAreThoseOfOneAfterTheOther() throws Exception {
        // Given
        List<List<Itinerary.Day>> alone = IntStream.range(0, TRIPS)
                .mapToObj(seed -> daysOf(new TripPlanner(), seed))
                .toList();

        // When
        List<List<Itinerary.Day>> together;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Itinerary.Day>>> plans = IntStream.range(0, TRIPS)
                    .mapToObj(seed -> threads.submit(() -> daysOf(planner, seed)))
                    .toList();
            together = plans.stream().map(CatalogueTablesTest::got).toList();
        }

        // Then
        assertThat(together).isEqualTo(alone);
    }

    private static List<Itinerary.Day> got(Future<List<Itinerary.Day>> plan) {
        try {
            return plan.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Itinerary.Day> daysOf(TripPlanner planner, int seed) {
        try {
            return plan(planner, Trips.CATALOGUE, seed).days();
        } catch (TripException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Itinerary plan(TripPlanner planner, Catalogue catalogue, int seed) throws TripException {
        return planner.plan(
                TripTask.newTrip(tripTo("Vienna").build(), catalogue, SearchLimits.ofIterations(seed, 100)),
                (percent, score, visits) -> {},
                () -> false);
    }

    private static Catalogue openAtNoonOnly() {
        Map<String, byte[]> files = CatalogueFiles.builtIn().entrySet().stream()
                .filter(file -> file.getKey().contains("vienna"))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)
                        .replaceAll("(\"(?:hours|openingHours)\"\\s*:\\s*)\"[^\"]*\"", "$1\"Mo-Su 12:00-15:00\"")
                        .getBytes(StandardCharsets.UTF_8)));
        return Catalogue.of(files);
    }
}
