package com.mercurious.travel.planner.route;

import com.mercurious.travel.planner.route.RoutingPlan.DayRoute;
import com.mercurious.travel.planner.route.RoutingPlan.Pause;
import com.mercurious.travel.planner.route.RoutingPlan.Visit;
import com.mercurious.travel.planner.route.Violation.Type;
import java.util.List;

/** The part of {@link PlanValidator} that follows one day's timetable from its start to its end. */
final class TimetableCheck {

    private final RoutingProblem problem;
    private final DayRoute route;
    private final int day;
    private final List<Violation> found;
    private final List<MealBreak> required;

    TimetableCheck(RoutingProblem problem, DayRoute route, int day, List<Violation> found) {
        this.problem = problem;
        this.route = route;
        this.day = day;
        this.found = found;
        required = problem.requiredBreaks(day);
    }

    void run() {
        checkBreaks();
        List<Visit> visits = route.visits();
        if (visits.isEmpty()) {
            return;
        }
        if (route.departure() < problem.dayStart(day)) {
            report(
                    Type.STARTS_BEFORE_DAY,
                    "leaves at " + route.departure() + ", the day starts at " + problem.dayStart(day));
        }
        int free = problem.dayStart(day);
        for (int i = 0; i <= visits.size(); i++) {
            int leaving = pauses(i, false, free);
            if (i == 0) {
                if (leaving > route.departure()) {
                    report(Type.OVERLAP, "leaves at " + route.departure() + " but is on a break until " + leaving);
                }
                leaving = route.departure();
            }
            int arrival = i < visits.size() ? visits.get(i).arrival() : route.arrival();
            int travel = travel(i);
            if (arrival - leaving < travel) {
                report(
                        Type.TRAVEL_TOO_SHORT,
                        "way " + i + " takes " + travel + ", but leaves at " + leaving + " and arrives at " + arrival);
            }
            free = pauses(i, true, arrival);
            if (i < visits.size()) {
                checkVisit(visits.get(i), free, pauseTime(i));
                free = visits.get(i).end();
            }
        }
        if (free > problem.dayEnd(day)) {
            report(Type.ENDS_AFTER_DAY, "is over at " + free + ", the day ends at " + problem.dayEnd(day));
        }
    }

    private int travel(int way) {
        List<Visit> visits = route.visits();
        if (way == 0) {
            return problem.travelFromStart(day, visits.getFirst().node());
        }
        int from = visits.get(way - 1).node();
        return way == visits.size()
                ? problem.travelToEnd(day, from)
                : problem.travel(from, visits.get(way).node());
    }

    private int pauses(int way, boolean atNext, int from) {
        int free = from;
        for (Pause pause : route.breaks()) {
            if (pause.afterVisits() == way && pause.atNext() == atNext) {
                if (pause.start() < free) {
                    report(Type.OVERLAP, "break at " + pause.start() + " starts before " + free + ", when it could");
                }
                free = Math.max(free, pause.end());
            }
        }
        return free;
    }

    private int pauseTime(int way) {
        int sum = 0;
        for (Pause pause : route.breaks()) {
            if (pause.afterVisits() == way && pause.atNext()) {
                sum += pause.end() - pause.start();
            }
        }
        return sum;
    }

    private void checkVisit(Visit visit, int free, int onBreak) {
        String what = "visit of place " + visit.node();
        if (visit.start() < free) {
            report(Type.OVERLAP, what + " starts at " + visit.start() + ", before " + free + ", when it could");
        }
        if (visit.end() - visit.start() != problem.service(visit.node())) {
            report(
                    Type.WRONG_SERVICE_TIME,
                    what + " lasts " + (visit.end() - visit.start()) + ", it takes " + problem.service(visit.node()));
        }
        if (visit.waiting() != visit.start() - visit.arrival() - onBreak) {
            report(
                    Type.WRONG_WAITING,
                    what + " states a wait of " + visit.waiting() + ", the times say "
                            + (visit.start() - visit.arrival() - onBreak));
        }
        checkWindow(visit, what);
    }

    private void checkWindow(Visit visit, String what) {
        List<TimeWindow> windows = problem.windows(visit.node(), day);
        if (windows.isEmpty()) {
            report(Type.CLOSED_ON_DAY, what + ": closed all day");
            return;
        }
        int closing = Integer.MIN_VALUE;
        for (TimeWindow window : windows) {
            if (window.open() <= visit.start() && visit.start() <= window.close()) {
                closing = Math.max(closing, window.close());
            }
        }
        if (closing == Integer.MIN_VALUE) {
            report(Type.OUTSIDE_WINDOW, what + " starts at " + visit.start() + ", it may start in " + windows);
            return;
        }
        boolean extended = true;
        while (extended) {
            extended = false;
            for (TimeWindow window : windows) {
                if (window.open() <= closing && window.close() > closing) {
                    closing = window.close();
                    extended = true;
                }
            }
        }
        if (problem.visitsEndBeforeClosing() && visit.end() > closing) {
            report(Type.ENDS_AFTER_CLOSING, what + " ends at " + visit.end() + ", it closes at " + closing);
        }
    }

    private void checkBreaks() {
        boolean[] taken = new boolean[required.size()];
        for (Pause pause : route.breaks()) {
            int index = pause.breakIndex();
            if (index < 0 || index >= taken.length || taken[index]) {
                report(Type.UNKNOWN_BREAK, "break " + index + " at " + pause.start() + " is not needed or not again");
                continue;
            }
            taken[index] = true;
            MealBreak meal = required.get(index);
            if (pause.start() < meal.earliest() || pause.start() > meal.latest()) {
                report(
                        Type.BREAK_OUTSIDE_WINDOW,
                        "break " + index + " starts at " + pause.start() + ", it may from " + meal.earliest() + " to "
                                + meal.latest());
            }
            if (pause.end() - pause.start() != meal.duration()) {
                report(
                        Type.BREAK_WRONG_LENGTH,
                        "break " + index + " lasts " + (pause.end() - pause.start()) + ", it takes " + meal.duration());
            }
            if (pause.afterVisits() < 0 || pause.afterVisits() > route.visits().size()) {
                report(
                        Type.UNKNOWN_BREAK,
                        "break " + index + " is after visit " + pause.afterVisits() + " of "
                                + route.visits().size());
            }
        }
        for (int index = 0; index < taken.length; index++) {
            if (!taken[index] && !route.visits().isEmpty()) {
                report(
                        Type.MISSING_BREAK,
                        "break " + index + " is missing, it starts within "
                                + required.get(index).earliest() + " to "
                                + required.get(index).latest());
            }
        }
    }

    private void report(Type type, String text) {
        found.add(new Violation(type, day, text));
    }
}
