package com.mercurious.travel.planner.trip;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.City;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which cities are visited so that the way through all of them, as the crow flies, is shortest. The traveller
 * may begin in any of them, as where home is isn't known. Up to eight cities every order is tried; of orders of the same
 * length the one that is nearest to the order asked for wins. More are joined to the nearest next one, from each beginning.
 */
final class StayOrder {
    private static final int TRY_ALL_UP_TO = 8;
    private static final double SAME_M = 1;

    private final double[][] metres;
    private final int size;
    private List<Integer> best = List.of();
    private double bestLength = Double.MAX_VALUE;

    private StayOrder(List<City> cities) {
        size = cities.size();
        metres = new double[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                metres[from][to] =
                        Geo.metres(cities.get(from).centre(), cities.get(to).centre());
            }
        }
    }

    /** Positions in {@code cities} in the order of the visit. */
    static List<Integer> shortest(List<City> cities) {
        StayOrder order = new StayOrder(cities);
        if (order.size <= TRY_ALL_UP_TO) {
            order.extend(
                    new ArrayList<>(),
                    new ArrayList<>(IntStream.range(0, order.size).boxed().toList()),
                    0);
        } else {
            IntStream.range(0, order.size).forEach(order::nearestNext);
        }
        return order.best;
    }

    private void extend(List<Integer> order, List<Integer> rest, double length) {
        if (length >= bestLength - SAME_M) {
            return;
        }
        if (rest.isEmpty()) {
            best = List.copyOf(order);
            bestLength = length;
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            Integer next = rest.remove(i);
            double way = order.isEmpty() ? 0 : metres[order.getLast()][next];
            order.add(next);
            extend(order, rest, length + way);
            order.removeLast();
            rest.add(i, next);
        }
    }

    private void nearestNext(int first) {
        List<Integer> order = new ArrayList<>(List.of(first));
        List<Integer> rest = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        rest.remove(Integer.valueOf(first));
        double length = 0;
        while (!rest.isEmpty()) {
            int here = order.getLast();
            Integer next = Collections.min(rest, (a, b) -> Double.compare(metres[here][a], metres[here][b]));
            length += metres[here][next];
            rest.remove(next);
            order.add(next);
        }
        if (length < bestLength - SAME_M) {
            best = order;
            bestLength = length;
        }
    }
}
