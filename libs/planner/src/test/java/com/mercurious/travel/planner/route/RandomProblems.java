package com.mercurious.travel.planner.route;

import java.util.Random;

/** Makes problems of a given seed: small plain ones, and ones like the product's with every constraint. */
final class RandomProblems {

    private static final int HOUR = 3600;

    private RandomProblems() {}

    /** A plain problem with one window a place, small enough to try every plan. */
    static RoutingProblem plain(long seed, int nodes, int days) {
        Random random = new Random(seed);
        RoutingProblemBuilder builder = RoutingProblem.builder(nodes, days);
        int[] x = random.ints(nodes + 1, 0, 100).toArray();
        int[] y = random.ints(nodes + 1, 0, 100).toArray();
        int horizon = 250;
        for (int node = 0; node < nodes; node++) {
            builder.place(node, 1 + random.nextInt(40), random.nextInt(30));
            int open = random.nextInt(horizon - 50);
            for (int day = 0; day < days; day++) {
                builder.window(node, day, open, open + 10 + random.nextInt(100));
                int home = distance(x, y, node, nodes);
                builder.endpoints(day, node, home, home);
            }
            for (int other = 0; other < nodes; other++) {
                builder.travel(node, other, distance(x, y, node, other));
            }
        }
        for (int day = 0; day < days; day++) {
            builder.day(day, 0, horizon, 0);
        }
        return builder.build();
    }

    /** A small problem in which every constraint binds now and then. */
    static RoutingProblem constrained(long seed, int nodes, int days) {
        Random random = new Random(seed);
        RoutingProblemBuilder builder = RoutingProblem.builder(nodes, days);
        int[] x = random.ints(nodes + 2, 0, 3000).toArray();
        int[] y = random.ints(nodes + 2, 0, 3000).toArray();
        for (int node = 0; node < nodes; node++) {
            builder.place(node, 1 + random.nextInt(100), HOUR / 2 + random.nextInt(2 * HOUR));
            builder.cost(node, random.nextInt(3) == 0 ? 0 : random.nextInt(2500));
            builder.kind(node, random.nextInt(3));
            if (random.nextInt(4) == 0) {
                builder.mustSee(node);
            }
            for (int day = 0; day < days; day++) {
                windows(builder, random, node, day);
                int fromStart = distance(x, y, nodes, node);
                int toEnd = distance(x, y, node, nodes + 1);
                builder.endpoints(day, node, fromStart, toEnd);
                builder.endpointWalking(day, node, Math.min(fromStart, 1500), Math.min(toEnd, 1500));
            }
            for (int other = 0; other < nodes; other++) {
                int way = distance(x, y, node, other);
                builder.travel(node, other, way);
                builder.walking(node, other, Math.min(way, 1500));
            }
        }
        if (random.nextBoolean()) {
            builder.visitsEndBeforeClosing();
        }
        if (random.nextBoolean()) {
            builder.budget(500L * nodes);
        }
        if (random.nextBoolean()) {
            builder.kindMaximum(random.nextInt(3), random.nextInt(3));
        }
        for (int day = 0; day < days; day++) {
            int start = (8 + random.nextInt(3)) * HOUR;
            int end = (15 + random.nextInt(8)) * HOUR;
            int way = distance(x, y, nodes, nodes + 1);
            builder.day(day, start, end, way).startToEndWalking(day, Math.min(way, 1500));
            if (random.nextInt(3) > 0) {
                builder.mealBreak(day, new MealBreak(12 * HOUR, 14 * HOUR, HOUR / 2 + random.nextInt(HOUR)));
            }
            if (random.nextInt(3) == 0) {
                builder.mealBreak(day, new MealBreak(18 * HOUR, 20 * HOUR, HOUR));
            }
            if (random.nextInt(3) == 0) {
                builder.maxVisits(day, 1 + random.nextInt(5));
            }
            if (random.nextInt(3) == 0) {
                builder.walkingLimit(day, 1000 + random.nextInt(6000));
            }
            if (random.nextInt(3) == 0) {
                builder.profitOnDay(random.nextInt(nodes), day, random.nextInt(200));
            }
        }
        return builder.build();
    }

    private static void windows(RoutingProblemBuilder builder, Random random, int node, int day) {
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> builder.window(node, day, 0, 24 * HOUR);
            case 2 -> builder.window(node, day, 10 * HOUR, 13 * HOUR).window(node, day, 15 * HOUR, 18 * HOUR);
            case 3 -> builder.window(node, day, 17 * HOUR, 26 * HOUR).window(node, day, 9 * HOUR, 12 * HOUR);
            default -> {
                int open = (7 + random.nextInt(6)) * HOUR;
                builder.window(node, day, open, open + (3 + random.nextInt(8)) * HOUR);
            }
        }
    }

    /** Rounded up, so that the triangle inequality holds. */
    private static int distance(int[] x, int[] y, int from, int to) {
        return (int) Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
    }
}
