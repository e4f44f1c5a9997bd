package com.mercurious.travel.planner.route;

/**
 * How far a running search has come.
 *
 * @param fraction share of the limit that is used up, 0 to 1
 * @param iterations steps done
 * @param profit total profit of the best plan so far
 * @param visits visits in the best plan so far
 */
public record SearchProgress(double fraction, long iterations, long profit, int visits) {}
