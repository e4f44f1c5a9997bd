package com.mercurious.travel.planner.route;

/**
 * A closed interval of a day's time line in which a visit may start, in the problem's time unit.
 *
 * @param open first time at which a visit may start
 * @param close last time at which a visit may start, or by which it must have ended where the problem says so
 */
public record TimeWindow(int open, int close) {

    /** @throws IllegalArgumentException where the window closes before it opens */
    public TimeWindow {
        if (open > close) {
            throw new IllegalArgumentException(
                    "a window that opens at " + open + " must not close before that, but closes at " + close);
        }
    }
}
