package com.mercurious.travel.planner.route;

/**
 * A pause that a day needs once: it starts within {@code [earliest, latest]} and is spent between two visits, at the
 * place where the traveller is then (the start and the end of the day included). A day needs it only if the day
 * begins by {@code earliest} and lasts to {@code latest + duration} or longer.
 *
 * @param earliest first time at which the break may start, in the problem's time unit
 * @param latest last time at which the break may start
 * @param duration length of the break
 */
public record MealBreak(int earliest, int latest, int duration) {

    /** @throws IllegalArgumentException where the interval is empty or the duration negative */
    public MealBreak {
        if (earliest > latest) {
            throw new IllegalArgumentException("a break that starts at " + earliest
                    + " or later must have a latest start at or after that, not " + latest);
        }
        if (duration < 0) {
            throw new IllegalArgumentException("a break's duration must be 0 or more, not " + duration);
        }
    }
}
