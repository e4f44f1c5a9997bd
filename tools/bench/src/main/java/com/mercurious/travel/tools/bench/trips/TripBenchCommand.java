package com.mercurious.travel.tools.bench.trips;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.TripException;
import com.mercurious.travel.planner.trip.TripPlanner;
import com.mercurious.travel.planner.trip.TripTask;
import com.mercurious.travel.planner.trip.validation.ItineraryValidator;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./travel bench trips}: plans every city for each profile, checks every plan, and prints what they are like. */
@Command(
        name = "trips",
        mixinStandardHelpOptions = true,
        description = "Plans trips to every city of the catalogue and prints their quality.")
public final class TripBenchCommand implements Callable<Integer> {
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--time",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "search time (${DEFAULT-VALUE})")
    private int millis;

    @Option(
            names = "--alternative-time",
            paramLabel = "MILLIS",
            defaultValue = "200",
            description = "search time of one alternative (${DEFAULT-VALUE})")
    private int alternativeMillis;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "steps of a search, instead of a time, and a quarter of them for an alternative: "
                    + "the same plans in every run")
    private Long iterations;

    @Option(
            names = "--alternatives",
            defaultValue = "3",
            description = "alternatives asked for, 0 to 3 (${DEFAULT-VALUE})")
    private int alternatives;

    @Option(names = "--city", description = "part of a city's id; left out: all")
    private String city = "";

    @Option(names = "--profile", description = "${COMPLETION-CANDIDATES}; left out: all")
    private TripProfile only;

    @Option(
            names = "--read",
            paramLabel = "N",
            defaultValue = "0",
            description = "plans to print in full, spread evenly")
    private int read;

    /** @return 0 where no plan breaks a rule, else 1 */
    @Override
    public Integer call() {
        if (iterations != null && iterations < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--iterations is '%d'; right would be 1 or more".formatted(iterations));
        }
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.of(CatalogueFiles.builtIn());
        List<MeasuredTrip> trips = new ArrayList<>();
        out.println(QualityTable.HEAD);
        for (CityHead head : catalogue.heads()) {
            for (TripProfile profile : TripProfile.values()) {
                if (head.id().contains(city) && (only == null || only == profile)) {
                    trips.add(measured(catalogue, head.id(), profile));
                    out.println(QualityTable.line(trips.getLast()));
                    out.flush();
                }
            }
        }
        if (trips.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "no city's id contains '%s'".formatted(city));
        }
        out.println(QualityTable.totals(trips));
        out.println("alternatives by kind: " + kinds(trips));
        trips.forEach(trip -> Oddities.of(trip.itinerary())
                .forEach(odd -> out.println("odd %s %s: %s".formatted(trip.city(), trip.profile(), odd))));
        trips.forEach(trip -> trip.violations()
                .forEach(wrong -> out.println("WRONG %s %s: %s".formatted(trip.city(), trip.profile(), wrong))));
        spread(trips).forEach(trip -> out.print(PlanText.of(trip)));
        out.flush();
        return trips.stream().allMatch(trip -> trip.violations().isEmpty()) ? 0 : 1;
    }

    private MeasuredTrip measured(Catalogue catalogue, String cityId, TripProfile profile) {
        catalogue.city(cityId);
        TravelRequest request = profile.to(cityId, alternatives);
        TripTask task = task(request, catalogue);
        long began = System.nanoTime();
        Itinerary itinerary;
        try {
            itinerary = new TripPlanner().plan(task, (percent, score, visits) -> {}, () -> false);
        } catch (TripException e) {
            throw new IllegalStateException("%s for %s has no plan: %s".formatted(cityId, profile, e.getMessage()), e);
        }
        long nanos = System.nanoTime() - began;
        return new MeasuredTrip(
                cityId,
                profile.label(),
                itinerary,
                ItineraryValidator.violations(request, catalogue, itinerary),
                nanos);
    }

    private TripTask task(TravelRequest request, Catalogue catalogue) {
        return iterations != null
                ? TripTask.newTrip(request, catalogue, SearchLimits.ofIterations(SEED, iterations))
                : new TripTask(
                        request,
                        null,
                        catalogue,
                        SearchLimits.ofTime(SEED, Duration.ofMillis(millis)),
                        SearchLimits.ofTime(SEED, Duration.ofMillis(alternativeMillis)));
    }

    /** As many trips as are to be read, at even distances, each of another profile than the one before. */
    private List<MeasuredTrip> spread(List<MeasuredTrip> trips) {
        List<MeasuredTrip> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(read, trips.size()); i++) {
            int step = i * trips.size() / read + i % TripProfile.values().length;
            chosen.add(trips.get(step % trips.size()));
        }
        return chosen;
    }

    private static Map<String, Integer> kinds(List<MeasuredTrip> trips) {
        Map<String, Integer> counts = new TreeMap<>();
        trips.forEach(
                trip -> trip.itinerary().alternatives().forEach(plan -> counts.merge(plan.kind(), 1, Integer::sum)));
        return counts;
    }
}
