package com.mercurious.travel.planner.route;

import static com.mercurious.travel.planner.route.PlanningModel.NEVER;

import com.mercurious.travel.planner.route.RoutingPlan.DayRoute;
import com.mercurious.travel.planner.route.RoutingPlan.Pause;
import com.mercurious.travel.planner.route.RoutingPlan.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the order of visits that the search found into a timetable that is over as early as possible. */
final class PlanWriter {

    private final PlanningModel model;

    PlanWriter(PlanningModel model) {
        this.model = model;
    }

    /**
     * Writes a plan.
     *
     * @param stops for each day the locations, from the day's start to its end
     * @param visits for each day the number of visits
     * @param stats figures to hand on
     */
    RoutingPlan write(int[][] stops, int[] visits, RoutingPlan.SearchStats stats) {
        List<DayRoute> days = new ArrayList<>();
        long profit = 0;
        long cost = 0;
        boolean[] placed = new boolean[model.nodes];
        for (int day = 0; day < model.days; day++) {
            days.add(write(day, stops[day], visits[day]));
            for (int i = 1; i <= visits[day]; i++) {
                int node = stops[day][i];
                placed[node] = true;
                profit += model.profit[day * model.nodes + node];
                cost += model.cost[node];
            }
        }
        return new RoutingPlan(days, profit, cost, new MustSeeReasons(model).explain(placed), stats);
    }

    private DayRoute write(int day, int[] stops, int visits) {
        int[] slots = breakSlots(day, stops, visits);
        List<Visit> visited = new ArrayList<>(visits);
        List<Pause> pauses = new ArrayList<>(slots.length);
        int departure = model.dayStart[day];
        int arrival = 0;
        int time = model.dayStart[day];
        int taken = 0;
        for (int i = 0; i <= visits; i++) {
            int untilLeaving = pause(day, slots, taken, 2 * i, time, pauses);
            taken = pauses.size();
            if (i == 0) {
                departure = untilLeaving;
            }
            arrival = untilLeaving + model.travel[stops[i] * model.locations + stops[i + 1]];
            int free = pause(day, slots, taken, 2 * i + 1, arrival, pauses);
            int onBreak = pauses.stream()
                    .skip(taken)
                    .mapToInt(pause -> pause.end() - pause.start())
                    .sum();
            taken = pauses.size();
            if (i < visits) {
                int node = stops[i + 1];
                int start = model.nextStart(day, node, free);
                if (i == 0 && onBreak == 0) {
                    departure += start - arrival;
                    arrival = start;
                }
                time = start + model.service[node];
                visited.add(new Visit(node, arrival, start, time, start - arrival - onBreak));
            }
        }
        return new DayRoute(day, departure, visited, pauses, arrival);
    }

    private int pause(int day, int[] slots, int first, int slot, int time, List<Pause> pauses) {
        int free = time;
        for (int index = first; index < slots.length && slots[index] == slot; index++) {
            int end = model.breakEnd(day, index, free);
            int start = end - model.breakDuration[day * model.maxBreaks + index];
            pauses.add(new Pause(index, start, end, slot / 2, slot % 2 == 1));
            free = end;
        }
        return free;
    }

    /**
     * Where each break is taken so that the day ends earliest: slot {@code 2 * i} is before leaving location {@code i},
     * slot {@code 2 * i + 1} on reaching location {@code i + 1}. No slots where the day cannot hold its breaks, which
     * only a day without visits may do.
     */
    private int[] breakSlots(int day, int[] stops, int visits) {
        int breaks = model.breaks[day];
        int slotCount = 2 * (visits + 1);
        boolean[][] takenAt = new boolean[slotCount][breaks + 1];
        int[] free = new int[breaks + 1];
        Arrays.fill(free, NEVER);
        free[0] = model.dayStart[day];
        for (int slot = 0; slot < slotCount; slot++) {
            for (int label = 0; label <= breaks; label++) {
                if (slot > 0 && free[label] < NEVER) {
                    free[label] = pass(day, stops, slot, free[label]);
                }
                int afterBreak = label == 0 ? NEVER : model.breakEnd(day, label - 1, free[label - 1]);
                if (afterBreak < free[label]) {
                    free[label] = afterBreak;
                    takenAt[slot][label] = true;
                }
            }
        }
        if (free[breaks] >= NEVER) {
            return new int[0];
        }
        int[] slots = new int[breaks];
        int label = breaks;
        for (int slot = slotCount - 1; slot >= 0; slot--) {
            while (label > 0 && takenAt[slot][label]) {
                slots[--label] = slot;
            }
        }
        return slots;
    }

    /** What lies before a slot: the way to the next location, or the visit of it. */
    private int pass(int day, int[] stops, int slot, int time) {
        int at = stops[slot / 2];
        if (slot % 2 == 1) {
            return time + model.travel[at * model.locations + stops[slot / 2 + 1]];
        }
        return Math.min(NEVER, model.nextStart(day, at, time) + model.service[at]);
    }
}
