package com.mercurious.travel.planner.route;

/**
 * Fills a plan up: again and again the place with the best ratio of profit to time taken, as in Vansteenwegen et al.
 * (2009), but with a power of the profit and a weight for each place that are drawn anew in each step, and with some gaps
 * hidden by {@link Blinks}.
 */
final class Recreate {

    /** Powers of the profit, one of which a step uses. */
    private static final double[] POWERS = {1.0, 1.5, 2.0, 3.0};

    /** Share of the gaps that a step does not see. */
    private static final double BLINK = 0.03;

    /** A place's ratio is multiplied by a random factor from 1 less this to 1. */
    private static final double NOISE = 0.5;

    /** The same where there is one day only: the order of places has to vary more where no other day varies it. */
    private static final double NOISE_OF_ONE_DAY = 0.85;

    /** How often a step looks at all gaps of the days it touched, and not only at those that it changed. */
    private static final int EVERY_GAP_ONE_IN = 16;

    /** How many times the time's worth money is given at most where there is a budget. */
    private static final int MONEY_WEIGHTS = 3;

    /** Puts any must-see before any other place: the greatest profit to the greatest power is below 1e37. */
    private static final double MUST_SEE_WEIGHT = 1e60;

    private static final double LEAST_WEIGHT = 1e-6;

    private final PlanningModel model;
    private final PlanState state;
    private final SearchRandom random;
    private final Blinks blinks;
    private final double[][] powered;
    private final double timePerCost;
    private final double noise;

    private final int[] candidates;
    private final double[] factor;
    private final long[] gaps;
    private final int[] scanned;
    private int scannedStep;
    private int count;

    Recreate(PlanningModel model, PlanState state, SearchRandom random) {
        this.model = model;
        this.state = state;
        this.random = random;
        blinks = new Blinks(random, BLINK);
        noise = model.days == 1 ? NOISE_OF_ONE_DAY : NOISE;
        candidates = new int[model.nodes];
        factor = new double[model.nodes];
        gaps = new long[model.nodes * model.days];
        scanned = new int[model.nodes];
        powered = new double[POWERS.length][model.profit.length];
        for (int p = 0; p < POWERS.length; p++) {
            for (int at = 0; at < model.profit.length; at++) {
                boolean asOnTheDayBefore = at >= model.nodes && model.profit[at] == model.profit[at - model.nodes];
                powered[p][at] = asOnTheDayBefore ? powered[p][at - model.nodes] : weight(at, POWERS[p]);
            }
        }
        long time = 0;
        for (int day = 0; day < model.days; day++) {
            time += model.dayEnd[day] - model.dayStart[day];
        }
        timePerCost = model.budgeted ? (double) time / Math.max(1, model.budget) : 0;
    }

    private double weight(int at, double exponent) {
        long profit = model.profit[at];
        double power = profit == 0 || exponent == 1 ? profit : StrictMath.pow(profit, exponent);
        return model.mustSee[at % model.nodes] ? (power + 1) * MUST_SEE_WEIGHT : power + LEAST_WEIGHT;
    }

    /** Tries every absent place on every day, and hides no gap. */
    void fillAll() {
        start();
        for (int i = 0; i < state.absentCount; i++) {
            consider(state.absent[i], true, true, Blinks.NONE);
        }
        insertBest(0, Blinks.NONE);
    }

    /** Tries the places taken out in this step on every day, and the other absent ones where the step made room. */
    void fill() {
        start();
        scannedStep++;
        boolean everyGap = random.nextInt(EVERY_GAP_ONE_IN) == 0;
        for (int i = 0; i < state.removedCount; i++) {
            int node = state.removed[i];
            scanned[node] = scannedStep;
            consider(node, true, true, blinks);
        }
        long budgetBefore = state.budgetBefore();
        for (int i = 0; i < state.absentCount; i++) {
            int node = state.absent[i];
            if (scanned[node] != scannedStep) {
                consider(node, model.budgeted && model.cost[node] > budgetBefore, everyGap, blinks);
            }
        }
        insertBest(random.nextInt(MONEY_WEIGHTS), blinks);
    }

    private void start() {
        count = 0;
    }

    private boolean affordable(int node) {
        return !model.budgeted || state.cost + model.cost[node] <= model.budget;
    }

    private void consider(int node, boolean everyDay, boolean everyGap, Blinks hidden) {
        if (!affordable(node)) {
            return;
        }
        int base = count * model.days;
        boolean fits = false;
        if (everyDay) {
            for (int day = 0; day < model.days; day++) {
                long gap = state.routes[day].bestGap(node, hidden);
                gaps[base + day] = gap;
                fits |= gap != DayPlan.NO_GAP;
            }
        } else {
            for (int day = 0; day < model.days; day++) {
                gaps[base + day] = DayPlan.NO_GAP;
            }
            for (int i = 0; i < state.touchedCount; i++) {
                int day = state.touched[i];
                DayPlan route = state.routes[day];
                long gap = !everyGap && state.wasTimeAll(node, day)
                        ? route.bestChangedGap(node, hidden)
                        : route.bestGap(node, hidden);
                gaps[base + day] = gap;
                fits |= gap != DayPlan.NO_GAP;
            }
        }
        if (fits) {
            candidates[count++] = node;
        }
    }

    private void insertBest(int moneyWeight, Blinks hidden) {
        double[] power = powered[random.nextInt(POWERS.length)];
        for (int c = 0; c < count; c++) {
            factor[c] = 1 - noise * random.nextDouble();
        }
        int days = model.days;
        int nodes = model.nodes;
        while (count > 0) {
            int best = -1;
            double bestScore = 0;
            long bestGap = 0;
            int bestDay = 0;
            for (int c = 0; c < count; c++) {
                int gapDay = model.uniformProfit ? shortestDay(c) : worthiestDay(c, power);
                long gap = gaps[c * days + gapDay];
                if (gap == DayPlan.NO_GAP || !affordable(candidates[c])) {
                    drop(c--);
                    continue;
                }
                double resource = (gap >>> 32) + moneyWeight * timePerCost * model.cost[candidates[c]];
                double score = power[gapDay * nodes + candidates[c]] * factor[c] / resource;
                if (score > bestScore) {
                    bestScore = score;
                    best = c;
                    bestGap = gap;
                    bestDay = gapDay;
                }
            }
            if (best < 0) {
                return;
            }
            state.insert(candidates[best], bestDay, (int) bestGap);
            drop(best);
            DayPlan changed = state.routes[bestDay];
            for (int c = 0; c < count; c++) {
                long known = gaps[c * days + bestDay];
                if (known != DayPlan.NO_GAP) {
                    gaps[c * days + bestDay] = changed.bestGapAfterInsertion(candidates[c], known, hidden);
                }
            }
        }
    }

    /** The day on which a candidate takes the least time. */
    private int shortestDay(int c) {
        int base = c * model.days;
        int shortest = 0;
        for (int day = 1; day < model.days; day++) {
            if (gaps[base + day] < gaps[base + shortest]) {
                shortest = day;
            }
        }
        return shortest;
    }

    /** The day on which a candidate has the most power for the time it takes. */
    private int worthiestDay(int c, double[] power) {
        int base = c * model.days;
        int worthiest = 0;
        double most = 0;
        for (int day = 0; day < model.days; day++) {
            long gap = gaps[base + day];
            if (gap == DayPlan.NO_GAP) {
                continue;
            }
            double ratio = power[day * model.nodes + candidates[c]] / (gap >>> 32);
            if (ratio > most) {
                most = ratio;
                worthiest = day;
            }
        }
        return worthiest;
    }

    private void drop(int c) {
        count--;
        candidates[c] = candidates[count];
        factor[c] = factor[count];
        System.arraycopy(gaps, count * model.days, gaps, c * model.days, model.days);
    }
}
