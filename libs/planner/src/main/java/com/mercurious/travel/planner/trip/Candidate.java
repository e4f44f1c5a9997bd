package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import org.jspecify.annotations.Nullable;

/**
 * A place that the plan may choose.
 *
 * @param index of the place among its city's
 * @param points worth to these travellers, in tenths of a score point
 * @param wish whether it was asked for
 * @param pin when it has to be visited; null: whenever it fits
 */
record Candidate(
        City city,
        Place place,
        int index,
        long points,
        Wish wish,
        @Nullable Pin pin) {

    /** What the travellers said about a place. */
    enum Wish {
        NONE,
        MUST_SEE,
        ADDED
    }

    /**
     * A fixed time.
     *
     * @param day index of the trip's day
     * @param start minutes from that day's midnight
     */
    record Pin(int day, int start) {}

    Candidate pinnedTo(Pin time) {
        return new Candidate(city, place, index, points, wish, time);
    }

    /** Whether the travellers asked for the place by name. */
    boolean isWanted() {
        return wish != Wish.NONE;
    }

    /** Whether it has to be in the plan if that is possible at all. */
    boolean isRequired() {
        return isWanted() || pin != null;
    }

    /** Admission of the whole party in hundredths, counted by a rule. */
    long cost(BudgetRule rule) {
        return rule.cost(place, city);
    }

    /** Unique in the catalogue, as ids of places are only within their city. */
    String key() {
        return key(city.id(), place.id());
    }

    static String key(String cityId, String placeId) {
        return cityId + "/" + placeId;
    }
}
