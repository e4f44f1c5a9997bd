package com.mercurious.travel.planner.route;

/**
 * Takes strings of neighbouring visits out of the routes around a place, as in Christiaens and Vanden Berghe (Slack
 * induction by string removals for vehicle routing problems, 2020). The place may be one that the plan lacks, which
 * makes room where it would go.
 */
final class Ruin {

    /** How often the place to ruin around is one that the plan lacks. */
    private static final double SEED_ABSENT = 0.5;

    /** Longest string, as a share of the route, but at least {@link #SHORT_STRING} and at most {@link #LONG_STRING}. */
    private static final double STRING_SHARE = 0.8;

    private static final int SHORT_STRING = 4;
    private static final int LONG_STRING = 10;

    /** As {@link #LONG_STRING}, where there is one day only and no second string is taken from another. */
    private static final int LONG_STRING_OF_ONE_DAY = 13;

    /** How often a whole day is cleared where a must-see is still absent. */
    private static final int CLEARED_ONE_IN = 4;

    private static final int MAX_ROUTES = 3;
    private static final int NEIGHBOURS = 40;

    private final PlanningModel model;
    private final PlanState state;
    private final SearchRandom random;
    private final int longString;
    private final int[][] neighbours;

    Ruin(PlanningModel model, PlanState state, SearchRandom random) {
        this.model = model;
        this.state = state;
        this.random = random;
        longString = model.days == 1 ? LONG_STRING_OF_ONE_DAY : LONG_STRING;
        neighbours = new int[model.nodes][];
    }

    /** Takes out one string at least, unless the plan is empty. */
    void ruin() {
        int visits = state.visits();
        if (visits == 0) {
            return;
        }
        int seed = state.absentCount > 0 && random.nextDouble() < SEED_ABSENT
                ? state.absent[random.nextInt(state.absentCount)]
                : random.nextInt(model.nodes);
        int routes = 1 + random.nextInt(Math.min(MAX_ROUTES, model.days));
        if (state.dayOf[seed] != PlanState.ABSENT) {
            removeString(seed);
            routes--;
        }
        for (int near : neighbours(seed)) {
            if (routes == 0) {
                return;
            }
            int day = state.dayOf[near];
            if (day != PlanState.ABSENT && !state.isTouched(day)) {
                removeString(near);
                routes--;
            }
        }
        if (state.removedCount == 0) {
            int day = random.nextInt(model.days);
            while (state.routes[day].visits == 0) {
                day = (day + 1) % model.days;
            }
            removeString(state.routes[day].stops[1 + random.nextInt(state.routes[day].visits)]);
        }
    }

    private void removeString(int node) {
        int day = state.dayOf[node];
        DayPlan route = state.routes[day];
        if (state.lacksMustSee() && random.nextInt(CLEARED_ONE_IN) == 0) {
            state.remove(day, 1, route.visits);
            return;
        }
        int at = 1;
        while (route.stops[at] != node) {
            at++;
        }
        int share = Math.clamp((int) (route.visits * STRING_SHARE), SHORT_STRING, longString);
        int most = Math.min(route.visits, share);
        int length = 1 + random.nextInt(most);
        int lowest = Math.max(1, at - length + 1);
        int highest = Math.min(at, route.visits - length + 1);
        int from = lowest + random.nextInt(highest - lowest + 1);
        int to = from + length - 1;
        if (length > 1 && random.nextInt(2) == 0) {
            int kept = from + random.nextInt(length);
            if (kept < to) {
                state.remove(day, kept + 1, to);
            }
            if (kept > from) {
                state.remove(day, from, kept - 1);
            }
            return;
        }
        state.remove(day, from, to);
    }

    /** The nearest places, made when first asked for. */
    private int[] neighbours(int node) {
        int[] known = neighbours[node];
        if (known == null) {
            known = nearest(node);
            neighbours[node] = known;
        }
        return known;
    }

    private int[] nearest(int node) {
        int size = Math.min(NEIGHBOURS, model.nodes - 1);
        int[] result = new int[size];
        int filled = 0;
        int row = node * model.locations;
        for (int other = 0; other < model.nodes; other++) {
            if (other == node) {
                continue;
            }
            int distance = model.travel[row + other];
            int at = filled;
            while (at > 0 && model.travel[row + result[at - 1]] > distance) {
                at--;
            }
            if (at >= size) {
                continue;
            }
            int shifted = Math.min(filled, size - 1) - at;
            System.arraycopy(result, at, result, at + 1, shifted);
            result[at] = other;
            filled = Math.min(filled + 1, size);
        }
        return result;
    }
}
