package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.RoutingProblemBuilder;
import com.mercurious.travel.tools.bench.planner.TravelTimes.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tourist trips of Gavalas, Konstantopoulos, Mastakas, Pantziou and Tasoulas (t101 and on), which follow the columns of
 * Souffriau et al.'s instances with several constraints.
 *
 * <p>The first line is {@code k m s N v b e0 … e9}: a type (not used), the number of days, the first day's weekday from 0
 * for Monday (the offices' two closed days in a row are 5 and 6), the number of places, then a number and the limits of
 * budget and kinds of place (not used: these instances limit windows and days alone). The second line is the hotel,
 * {@code 0 x y d S O C}, where each day begins at O and ends by C, in minutes from midnight. Then N rows
 * {@code i x y d S t O0 C0 … O6 C6 b}: number, coordinates, minutes of a visit, score, kind (not used), for each weekday
 * the first and the last minute at which a visit may start ({@code 0 0} or a negative number where it is closed), and the
 * admission (not used). More than one pair a weekday may be given; there are then 14, 28, … values before the admission,
 * all of Monday's first.
 *
 * <p>A way takes the Euclidean distance in minutes, cut to two decimals.
 */
final class TouristTripFormat {

    private static final int UNIT = 100;
    private static final int WEEKDAYS = 7;
    private static final int BEFORE_WINDOWS = 6;
    private static final int LEAST_VALUES = BEFORE_WINDOWS + 2 * WEEKDAYS + 1;
    private static final int HOTEL_VALUES = 7;
    private static final int MOST_PLACES = 5_000;
    private static final int MOST_DAYS = 60;
    private static final int LAST_MINUTE = 2 * 24 * 60;
    private static final String HEAD = "type, days, first weekday, number of places, ...";
    private static final String HOTEL = "0, x, y, 0, 0, start of a day, end of a day";
    private static final String COLUMNS =
            "number, x, y, visit, score, kind, opening and closing of each weekday, admission";

    private TouristTripFormat() {}

    /** Whether a file's first line is that of this format. */
    static boolean recognises(InstanceText text) {
        return !text.rows().isEmpty() && text.rows().getFirst().size() > 4;
    }

    /** @throws InstanceException where the file is not what the format says */
    static Instance read(InstanceText text) {
        Row head = text.row(0, HEAD).atLeast(4, HEAD);
        int days = head.whole(1, "number of days", 1, MOST_DAYS);
        int firstWeekday = head.whole(2, "first weekday", 0, WEEKDAYS - 1);
        int places = head.whole(3, "number of places", 1, MOST_PLACES);
        Row hotel = text.row(1, HOTEL).atLeast(HOTEL_VALUES, HOTEL);
        List<Sight> sights = new ArrayList<>();
        for (int i = 1; i <= places; i++) {
            sights.add(sight(text.row(1 + i, "place " + i + " of 1 to " + places), i));
        }
        List<Point> points = new ArrayList<>();
        points.add(point(hotel));
        sights.forEach(sight -> points.add(sight.point));
        Trip trip = new Trip(
                sights,
                new TravelTimes(points, UNIT),
                firstWeekday,
                hotel.scaled(hotel.size() - 2, "start of a day", UNIT, 0, LAST_MINUTE),
                hotel.scaled(hotel.size() - 1, "end of a day", UNIT, 0, LAST_MINUTE));
        if (trip.start > trip.end) {
            throw hotel.fault("the day ends before it starts; right would be its start, then its end");
        }
        return new Instance(text.name(), OptionalInt.of(days), trip::problem);
    }

    private static Point point(Row row) {
        return new Point(row.decimal(1, "x coordinate"), row.decimal(2, "y coordinate"));
    }

    private static Sight sight(Row row, int expected) {
        row.atLeast(LEAST_VALUES, COLUMNS);
        int number = row.whole(0, "number of the place", 0, MOST_PLACES);
        if (number != expected) {
            throw row.fault(
                    "place " + number + "; right would be place " + expected + ", in the order of their numbers");
        }
        int pairs = (row.size() - BEFORE_WINDOWS - 1) / 2;
        if ((row.size() - BEFORE_WINDOWS - 1) % 2 != 0 || pairs % WEEKDAYS != 0) {
            throw row.fault((row.size() - BEFORE_WINDOWS - 1)
                    + " values of windows; right would be an opening and a closing for each of 7 weekdays, or several");
        }
        List<List<Window>> weekdays = new ArrayList<>();
        int perDay = pairs / WEEKDAYS;
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            weekdays.add(windows(row, BEFORE_WINDOWS + 2 * perDay * weekday, perDay));
        }
        return new Sight(
                point(row),
                row.scaled(3, "length of the visit", UNIT, 0, LAST_MINUTE),
                row.whole(4, "score", 0, 1_000_000),
                weekdays);
    }

    private static List<Window> windows(Row row, int column, int count) {
        List<Window> windows = new ArrayList<>();
        for (int at = column; at < column + 2 * count; at += 2) {
            int open = row.scaled(at, "opening", UNIT, -1, LAST_MINUTE);
            int close = row.scaled(at + 1, "closing", UNIT, -1, LAST_MINUTE);
            if (open < 0 || close <= 0) {
                continue;
            }
            if (open > close) {
                throw row.fault("opens at " + row.tokens().get(at) + " and closes at "
                        + row.tokens().get(at + 1) + "; right would be an opening, then a closing, or 0 0 for closed");
            }
            windows.add(new Window(open, close));
        }
        return windows;
    }

    private record Window(int open, int close) {}

    private record Sight(Point point, int visit, int score, List<List<Window>> weekdays) {}

    private record Trip(List<Sight> sights, TravelTimes times, int firstWeekday, int start, int end) {

        RoutingProblem problem(int days) {
            int places = sights.size();
            RoutingProblemBuilder builder = RoutingProblem.builder(places, days);
            for (int node = 0; node < places; node++) {
                Sight sight = sights.get(node);
                builder.place(node, sight.score, sight.visit);
                for (int other = 0; other < places; other++) {
                    builder.travel(node, other, times.between(node + 1, other + 1));
                }
                for (int day = 0; day < days; day++) {
                    for (Window window : sight.weekdays.get((firstWeekday + day) % WEEKDAYS)) {
                        builder.window(node, day, window.open, window.close);
                    }
                    builder.endpoints(day, node, times.between(0, node + 1), times.between(node + 1, 0));
                }
            }
            for (int day = 0; day < days; day++) {
                builder.day(day, start, end, 0);
            }
            return builder.build();
        }
    }
}
