package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.planner.trip.rule.Way;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.util.List;

/** The ways between all candidates of one city, worked out once for all the plans of a trip. */
final class WayTable {
    private final int size;
    private final int[] minutes;
    private final int[] walkingMetres;

    WayTable(List<Candidate> candidates, Ways ways) {
        size = candidates.size();
        minutes = new int[size * size];
        walkingMetres = new int[size * size];
        for (int from = 0; from < size; from++) {
            Coordinates here = candidates.get(from).place().coordinates();
            for (int to = 0; to < size; to++) {
                if (candidates.get(from).city() == candidates.get(to).city()) {
                    Way way = ways.between(here, candidates.get(to).place().coordinates());
                    minutes[from * size + to] = way.minutes();
                    walkingMetres[from * size + to] = way.walkingMetres();
                }
            }
        }
    }

    int minutes(int from, int to) {
        return minutes[from * size + to];
    }

    int walkingMetres(int from, int to) {
        return walkingMetres[from * size + to];
    }
}
