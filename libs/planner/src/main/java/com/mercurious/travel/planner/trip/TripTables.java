package com.mercurious.travel.planner.trip;

import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.planner.route.RoutingProblemBuilder;
import com.mercurious.travel.planner.route.TimeWindow;
import com.mercurious.travel.planner.trip.CatalogueTables.BaseWays;
import com.mercurious.travel.planner.trip.CatalogueTables.CityDay;
import com.mercurious.travel.planner.trip.CatalogueTables.PlaceWays;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.TimeOfDay;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all routing problems of one trip have in common: the ways, and the windows of the places by the length of a visit.
 * The problems share it, so it does not change. For one thread.
 */
final class TripTables {
    private final List<Candidate> candidates;
    private final List<TripFrame.Day> days;
    private final PaceRules pace;
    private final List<CityDay> cityDays = new ArrayList<>();
    private final int[] travel;
    private final int[] walking;
    private final int[] fromStart;
    private final int[] toEnd;
    private final int[] walkingFromStart;
    private final int[] walkingToEnd;
    private final Map<Integer, List<List<TimeWindow>>> windows = new HashMap<>();

    TripTables(CatalogueTables shared, TripFrame frame, List<Candidate> candidates, PaceRules pace, Ways ways) {
        this.candidates = candidates;
        this.days = frame.days();
        this.pace = pace;
        int size = candidates.size();
        travel = new int[size * size];
        walking = new int[size * size];
        fromStart = new int[days.size() * size];
        toEnd = new int[days.size() * size];
        walkingFromStart = new int[days.size() * size];
        walkingToEnd = new int[days.size() * size];
        for (int from = 0; from < size; from++) {
            fillWays(from, shared.ways(candidates.get(from).city(), ways));
        }
        for (int day = 0; day < days.size(); day++) {
            TripFrame.Stay stay = days.get(day).stay();
            cityDays.add(shared.day(stay.city(), days.get(day).date()));
            fillEndpoints(day, stay, shared.waysFrom(stay.base(), stay.city(), ways));
        }
    }

    /** Hands the ways to a problem; those to a place include the buffer before the visit. */
    void addWays(RoutingProblemBuilder problem) {
        problem.allTravel(travel)
                .allWalking(walking)
                .allEndpoints(fromStart, toEnd)
                .allEndpointWalking(walkingFromStart, walkingToEnd);
    }

    /**
     * When a place can be visited on a day.
     *
     * @param dwellPercent length of visits in percent of the pace's
     */
    List<TimeWindow> windows(int day, int node, int dwellPercent) {
        return windows.computeIfAbsent(dwellPercent, this::allWindows).get(day * candidates.size() + node);
    }

    /** Minutes of a visit; a pinned one has its own length in any style. */
    int minutes(Candidate candidate, int dwellPercent) {
        return candidate.pin() == null
                ? pace.visitMinutes(candidate.place(), dwellPercent)
                : pace.visitMinutes(candidate.place());
    }

    private void fillWays(int from, PlaceWays ways) {
        int size = candidates.size();
        Candidate here = candidates.get(from);
        int row = here.index() * here.city().places().size();
        for (int to = 0; to < size; to++) {
            if (to != from && candidates.get(to).city() == here.city()) {
                int at = row + candidates.get(to).index();
                travel[from * size + to] = ways.minutes()[at] + pace.bufferMinutes();
                walking[from * size + to] = ways.walkingMetres()[at];
            }
        }
    }

    private void fillEndpoints(int day, TripFrame.Stay stay, BaseWays ways) {
        int size = candidates.size();
        for (int node = 0; node < size; node++) {
            Candidate candidate = candidates.get(node);
            if (candidate.city() == stay.city()) {
                fromStart[day * size + node] = ways.minutesThere()[candidate.index()] + pace.bufferMinutes();
                toEnd[day * size + node] = ways.minutesBack()[candidate.index()];
                walkingFromStart[day * size + node] = ways.walkingThere()[candidate.index()];
                walkingToEnd[day * size + node] = ways.walkingBack()[candidate.index()];
            }
        }
    }

    private List<List<TimeWindow>> allWindows(int dwellPercent) {
        List<List<TimeWindow>> all = new ArrayList<>(days.size() * candidates.size());
        for (int day = 0; day < days.size(); day++) {
            for (Candidate candidate : candidates) {
                boolean there = candidate.city() == days.get(day).stay().city();
                all.add(there ? windows(day, candidate, minutes(candidate, dwellPercent)) : List.of());
            }
        }
        return all;
    }

    private List<TimeWindow> windows(int index, Candidate candidate, int minutes) {
        if (candidate.pin() != null) {
            int start = candidate.pin().start();
            return candidate.pin().day() == index ? List.of(new TimeWindow(start, start + minutes)) : List.of();
        }
        TripFrame.Day day = days.get(index);
        CityDay cityDay = cityDays.get(index);
        TimeOfDay suiting =
                TimeOfDay.suiting(candidate.place(), cityDay.light(), day.end(), minutes, candidate.isWanted());
        List<TimeWindow> found = new ArrayList<>(2);
        for (OpeningHours.Span span : cityDay.hours().get(candidate.index())) {
            int from = Math.max(span.from(), suiting.from());
            int to = Math.min(span.to(), suiting.to());
            if (to > Math.max(from, day.start()) && from < day.end()) {
                found.add(new TimeWindow(from, to));
            }
        }
        return List.copyOf(found);
    }
}
