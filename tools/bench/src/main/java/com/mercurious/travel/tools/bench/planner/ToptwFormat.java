package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.RoutingProblemBuilder;
import com.mercurious.travel.tools.bench.planner.TravelTimes.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Solomon's and Cordeau's instances as they are used for the team orienteering problem with time windows (Righini and
 * Salani 2008, Montemanni and Gambardella 2009, Vansteenwegen et al. 2009).
 *
 * <p>The first line is {@code k v N t}: a type (4 stands for Solomon's, any other for Cordeau's), vehicles (not used), the
 * number of places, days or depots (not used). The second holds the longest route and the load (not used). Then N + 1 rows
 * {@code i x y d S f a list O C}: number from 0, coordinates, length of a visit, score, then visit frequencies (not used, of
 * any length), and as the last two values the first and the last time at which a visit may start. Row 0 is the depot, at
 * which a tour begins at O and ends by C. Lines beyond these rows are not looked at: some files end in a torn one.
 *
 * <p>A way takes the Euclidean distance, cut to one decimal in Solomon's and to two in Cordeau's instances.
 */
final class ToptwFormat {

    private static final int SOLOMON = 4;
    private static final int SOLOMON_UNIT = 10;
    private static final int CORDEAU_UNIT = 100;
    private static final int MOST_PLACES = 5_000;
    private static final int LONGEST = 1_000_000;
    private static final String HEAD = "type, vehicles, number of places, days";
    private static final String COLUMNS = "number, x, y, visit, score, ..., opening, closing";
    private static final int FIRST_ROW = 2;

    private ToptwFormat() {}

    /** Whether a file's first line is that of this format. */
    static boolean recognises(InstanceText text) {
        return !text.rows().isEmpty() && text.rows().getFirst().size() == 4;
    }

    /** @throws InstanceException where the file is not what the format says */
    static Instance read(InstanceText text) {
        Row head = text.row(0, HEAD).atLeast(4, HEAD);
        int unit = head.whole(0, "type", 0, 100) == SOLOMON ? SOLOMON_UNIT : CORDEAU_UNIT;
        int places = head.whole(2, "number of places", 1, MOST_PLACES);
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= places; i++) {
            stops.add(stop(text.row(FIRST_ROW + i, "place " + i + " of 0 to " + places), i, unit));
        }
        TravelTimes times = new TravelTimes(stops.stream().map(Stop::point).toList(), unit);
        return new Instance(text.name(), OptionalInt.empty(), tours -> problem(stops, times, tours));
    }

    private record Stop(Point point, int visit, int score, int open, int close) {}

    private static Stop stop(Row row, int expected, int unit) {
        row.atLeast(7, COLUMNS);
        int number = row.whole(0, "number of the place", 0, MOST_PLACES);
        if (number != expected) {
            throw row.fault(
                    "place " + number + "; right would be place " + expected + ", in the order of their numbers");
        }
        int last = row.size() - 1;
        Stop stop = new Stop(
                new Point(row.decimal(1, "x coordinate"), row.decimal(2, "y coordinate")),
                row.scaled(3, "length of the visit", unit, 0, LONGEST),
                row.whole(4, "score", 0, LONGEST),
                row.scaled(last - 1, "opening", unit, 0, LONGEST),
                row.scaled(last, "closing", unit, 0, LONGEST));
        if (stop.open > stop.close) {
            throw row.fault("opens at " + row.tokens().get(last - 1) + " and closes at "
                    + row.tokens().get(last) + "; right would be an opening, then a closing that is not before it");
        }
        return stop;
    }

    private static RoutingProblem problem(List<Stop> stops, TravelTimes times, int tours) {
        int places = stops.size() - 1;
        RoutingProblemBuilder builder = RoutingProblem.builder(places, tours);
        for (int node = 0; node < places; node++) {
            Stop stop = stops.get(node + 1);
            builder.place(node, stop.score, stop.visit);
            for (int other = 0; other < places; other++) {
                builder.travel(node, other, times.between(node + 1, other + 1));
            }
            for (int day = 0; day < tours; day++) {
                builder.window(node, day, stop.open, stop.close);
                builder.endpoints(day, node, times.between(0, node + 1), times.between(node + 1, 0));
            }
        }
        for (int day = 0; day < tours; day++) {
            builder.day(day, stops.getFirst().open, stops.getFirst().close, 0);
        }
        return builder.build();
    }
}
