package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.RoutingProblemBuilder;
import com.mercurious.travel.planner.route.TimeWindow;
import java.util.List;

/** A problem without all that a plain team orienteering problem with time windows lacks. */
final class PlainProblem {

    private PlainProblem() {}

    /**
     * The same places, ways, days and profits, but one window a day from the first opening to the last closing, and neither
     * meals nor must-sees nor limits of budget, walking, visits or kinds.
     */
    static RoutingProblem of(RoutingProblem full) {
        RoutingProblemBuilder plain = RoutingProblem.builder(full.nodes(), full.days());
        if (full.visitsEndBeforeClosing()) {
            plain.visitsEndBeforeClosing();
        }
        for (int node = 0; node < full.nodes(); node++) {
            plain.place(node, full.profit(node, 0), full.service(node));
            for (int other = 0; other < full.nodes(); other++) {
                plain.travel(node, other, full.travel(node, other));
            }
        }
        for (int day = 0; day < full.days(); day++) {
            plain.day(day, full.dayStart(day), full.dayEnd(day), full.travelStartToEnd(day));
            for (int node = 0; node < full.nodes(); node++) {
                plain.profitOnDay(node, day, full.profit(node, day));
                plain.endpoints(day, node, full.travelFromStart(day, node), full.travelToEnd(day, node));
                List<TimeWindow> windows = full.windows(node, day);
                if (!windows.isEmpty()) {
                    int open = windows.stream().mapToInt(TimeWindow::open).min().orElseThrow();
                    int close =
                            windows.stream().mapToInt(TimeWindow::close).max().orElseThrow();
                    plain.window(node, day, open, close);
                }
            }
        }
        return plain.build();
    }
}
