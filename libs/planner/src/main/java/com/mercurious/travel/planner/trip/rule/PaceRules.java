package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Pace;

/**
 * What a pace means. The figures are the suite's own choice.
 *
 * @param visitsPerDay most visits on one day
 * @param dwellPercent time at a place, in percent of a typical visit
 * @param bufferMinutes between the arrival at a place and the visit: to look around, queue and sit down
 * @param lunchMinutes kept free at noon
 * @param dinnerMinutes kept free in the evening
 * @param collectionsPerDay most museums and the like on one day
 */
public record PaceRules(
        int visitsPerDay,
        int dwellPercent,
        int bufferMinutes,
        int lunchMinutes,
        int dinnerMinutes,
        int collectionsPerDay) {

    private static final PaceRules RELAXED = new PaceRules(4, 120, 15, 60, 75, 2);
    private static final PaceRules BALANCED = new PaceRules(6, 100, 10, 60, 60, 3);
    private static final PaceRules PACKED = new PaceRules(9, 80, 5, 45, 60, 3);

    private static final int AS_USUAL = 100;
    private static final int STEP_MINUTES = 5;
    private static final int SHORTEST_VISIT_MINUTES = 10;
    private static final int ALIKE_PER_DAY = 3;
    private static final int NIGHTS_OUT_PER_DAY = 1;

    public static PaceRules of(Pace pace) {
        return switch (pace) {
            case RELAXED -> RELAXED;
            case BALANCED -> BALANCED;
            case PACKED -> PACKED;
        };
    }

    /**
     * Minutes of a visit: the typical ones by the pace, in steps of five, at least ten, and no more than the place is ever
     * open at a stretch.
     */
    public int visitMinutes(Place place) {
        return visitMinutes(place, AS_USUAL);
    }

    /** The same for those who stay {@code percent} of the pace's time. */
    public int visitMinutes(Place place, int percent) {
        int scaled = Math.ceilDiv(place.dwellMinutes() * dwellPercent * percent, AS_USUAL * AS_USUAL * STEP_MINUTES)
                * STEP_MINUTES;
        int longest = place.hours().longestSpan();
        int visit = longest > 0 ? Math.min(scaled, longest) : scaled;
        return Math.max(SHORTEST_VISIT_MINUTES, visit);
    }

    /** Most visits of one sort on one day, for variety. */
    public int visitsPerDay(PlaceKind.Variety variety) {
        return switch (variety) {
            case COLLECTION -> collectionsPerDay;
            case OUTDOORS -> visitsPerDay;
            case NIGHT -> NIGHTS_OUT_PER_DAY;
            default -> ALIKE_PER_DAY;
        };
    }
}
