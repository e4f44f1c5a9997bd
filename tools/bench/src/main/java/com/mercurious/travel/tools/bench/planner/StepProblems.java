package com.mercurious.travel.tools.bench.planner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.RoutingProblemBuilder;
import com.mercurious.travel.planner.trip.TripException;
import com.mercurious.travel.planner.trip.TripRouting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

/**
 * The problems whose steps are measured: {@code literature} has 100 places with one window each and four tours,
 * {@code trip} is that of {@code trip-request.json} (meals, budget, must-sees, little walking, limits of visits and kinds,
 * several windows a day) in the built-in catalogue, {@code trip-plain} the same trip by {@link PlainProblem}.
 */
final class StepProblems {

    static final List<String> NAMES = List.of("literature", "trip", "trip-plain");

    private static final String REQUEST = "/trip-request.json";
    private static final int PLACES = 100;
    private static final int TOURS = 4;
    private static final int TOUR_END = 2300;

    private StepProblems() {}

    static RoutingProblem named(String name) {
        return switch (name) {
            case "literature" -> literature();
            case "trip" -> trip();
            case "trip-plain" -> PlainProblem.of(trip());
            default -> throw new IllegalArgumentException("no problem '" + name + "'; right would be one of " + NAMES);
        };
    }

    private static RoutingProblem trip() {
        try (InputStream in = StepProblems.class.getResourceAsStream(REQUEST)) {
            TravelRequest request =
                    JsonMapper.builder().findAndAddModules().build().readValue(in, TravelRequest.class);
            return TripRouting.of(request, Catalogue.of(CatalogueFiles.builtIn()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TripException e) {
            throw new IllegalStateException("the request " + REQUEST + " has no itinerary", e);
        }
    }

    private static RoutingProblem literature() {
        Random random = new Random(1);
        int[] x = random.ints(PLACES + 1, 0, 700).toArray();
        int[] y = random.ints(PLACES + 1, 0, 700).toArray();
        RoutingProblemBuilder builder = RoutingProblem.builder(PLACES, TOURS);
        for (int node = 0; node < PLACES; node++) {
            builder.place(node, 1 + random.nextInt(40), 100);
            for (int other = 0; other < PLACES; other++) {
                builder.travel(node, other, (int) Math.hypot(x[node] - x[other], y[node] - y[other]));
            }
            int home = (int) Math.hypot(x[node] - x[PLACES], y[node] - y[PLACES]);
            int open = random.nextInt(TOUR_END - 600);
            int close = open + 100 + random.nextInt(500);
            for (int day = 0; day < TOURS; day++) {
                builder.window(node, day, open, close).endpoints(day, node, home, home);
            }
        }
        for (int day = 0; day < TOURS; day++) {
            builder.day(day, 0, TOUR_END, 0);
        }
        return builder.build();
    }
}
