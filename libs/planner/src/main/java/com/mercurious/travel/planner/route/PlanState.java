package com.mercurious.travel.planner.route;

/**
 * A plan that is being changed: the days' routes, which places are absent, and the sums that the search compares. One
 * step of the search is begun, changes some days, and is then kept or undone.
 */
final class PlanState {

    /** Stands for the day of a place that is not in the plan. */
    static final int ABSENT = -1;

    final PlanningModel model;
    final DayPlan[] routes;

    /** Day of each place, or {@link #ABSENT}. */
    final int[] dayOf;

    /** Absent places that some day could take, in no order, {@link #absentCount} of them. */
    final int[] absent;

    int absentCount;

    /** Sum of profits, and for each must-see more than all profits together. */
    long value;

    long cost;

    /** Places taken out in this step, some of which may be back in. */
    final int[] removed;

    int removedCount;

    /** Days changed in this step. */
    final int[] touched;

    int touchedCount;

    /** For day and place, {@code day * nodes + node}: what a visit adds to {@link #value}. */
    final long[] worth;

    private final int visitable;
    private final long mustSeeBonus;
    private int placeableMustSees;
    private final int[] absentIndex;
    private final DayPlan[] saved;
    private final boolean[] isTouched;
    private long savedValue;
    private long savedCost;
    private int savedTravelTime;

    PlanState(PlanningModel model) {
        this.model = model;
        routes = new DayPlan[model.days];
        saved = new DayPlan[model.days];
        for (int day = 0; day < model.days; day++) {
            routes[day] = new DayPlan(model, day);
            saved[day] = new DayPlan(model, day);
        }
        dayOf = new int[model.nodes];
        absent = new int[model.nodes];
        absentIndex = new int[model.nodes];
        removed = new int[model.nodes];
        touched = new int[model.days];
        isTouched = new boolean[model.days];
        worth = new long[model.days * model.nodes];
        long all = 0;
        for (int node = 0; node < model.nodes; node++) {
            all += model.greatestProfit(node);
            dayOf[node] = ABSENT;
            if (model.visitable(node)) {
                absentIndex[node] = absentCount;
                absent[absentCount++] = node;
                placeableMustSees += model.mustSee[node] && fitsAlone(node) ? 1 : 0;
            }
        }
        mustSeeBonus = all + 1;
        visitable = absentCount;
        for (int at = 0; at < worth.length; at++) {
            worth[at] = model.profit[at] + (model.mustSee[at % model.nodes] ? mustSeeBonus : 0);
        }
    }

    /** Starts a step that can be undone. */
    void begin() {
        for (int i = 0; i < touchedCount; i++) {
            isTouched[touched[i]] = false;
        }
        touchedCount = 0;
        removedCount = 0;
        savedValue = value;
        savedCost = cost;
        savedTravelTime = travelTime();
    }

    /** Whether, before this step, nothing but time kept an absent place from a day that the step has touched. */
    boolean wasTimeAll(int node, int day) {
        return saved[day].isTimeAll(node);
    }

    boolean isTouched(int day) {
        return isTouched[day];
    }

    /** Takes visits out of a day, positions inclusive, counted from 1. */
    void remove(int day, int from, int to) {
        touch(day);
        DayPlan route = routes[day];
        for (int i = from; i <= to; i++) {
            int node = route.stops[i];
            markAbsent(node);
            value -= worth[day * model.nodes + node];
            cost -= model.cost[node];
            removed[removedCount++] = node;
        }
        route.remove(from, to);
    }

    /** Puts an absent place into a day. */
    void insert(int node, int day, int position) {
        touch(day);
        routes[day].insert(node, position);
        markPresent(node, day);
        value += worth[day * model.nodes + node];
        cost += model.cost[node];
    }

    /** Goes back to how the plan was when the step began. */
    void undo() {
        for (int i = 0; i < touchedCount; i++) {
            int day = touched[i];
            DayPlan changed = routes[day];
            for (int at = 1; at <= changed.visits; at++) {
                markAbsent(changed.stops[at]);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            int day = touched[i];
            DayPlan before = saved[day];
            saved[day] = routes[day];
            routes[day] = before;
            for (int at = 1; at <= before.visits; at++) {
                markPresent(before.stops[at], day);
            }
        }
        value = savedValue;
        cost = savedCost;
    }

    /** Starts a step that goes on from an empty plan; it is not to be undone. */
    void clear() {
        begin();
        for (int day = 0; day < routes.length; day++) {
            if (routes[day].visits > 0) {
                remove(day, 1, routes[day].visits);
            }
        }
    }

    /** Starts a step that goes on from the given routes; it is not to be undone. */
    void restore(int[][] stops, int[] visits) {
        clear();
        for (int day = 0; day < routes.length; day++) {
            for (int at = 1; at <= visits[day]; at++) {
                insert(stops[day][at], day, at);
            }
        }
    }

    /** Whether fewer must-sees are in the plan than would fit, each on its own. */
    boolean lacksMustSee() {
        return model.hasMustSees && value / mustSeeBonus < placeableMustSees;
    }

    /** Value before the step. */
    long valueBefore() {
        return savedValue;
    }

    /** Travel time before the step. */
    int travelTimeBefore() {
        return savedTravelTime;
    }

    /** What was left of the budget before the step. */
    long budgetBefore() {
        return model.budget - savedCost;
    }

    /** Travel time of all days. */
    int travelTime() {
        int sum = 0;
        for (DayPlan route : routes) {
            sum += route.travelTime;
        }
        return sum;
    }

    int visits() {
        return visitable - absentCount;
    }

    private boolean fitsAlone(int node) {
        for (DayPlan empty : routes) {
            if (empty.bestGap(node, Blinks.NONE) != DayPlan.NO_GAP) {
                return true;
            }
        }
        return false;
    }

    private void touch(int day) {
        if (!isTouched[day]) {
            isTouched[day] = true;
            touched[touchedCount++] = day;
            saved[day].copyFrom(routes[day]);
            routes[day].startChanges();
        }
    }

    private void markAbsent(int node) {
        dayOf[node] = ABSENT;
        absentIndex[node] = absentCount;
        absent[absentCount++] = node;
    }

    private void markPresent(int node, int day) {
        int hole = absentIndex[node];
        int last = absent[--absentCount];
        absent[hole] = last;
        absentIndex[last] = hole;
        dayOf[node] = day;
    }
}
