package com.mercurious.travel.planner.route;

import java.util.function.BooleanSupplier;

/** Plans routes for a {@link RoutingProblem}. Stateless, so one instance serves any number of threads. */
public final class RoutePlanner {

    /** Plans without reports and without a way to cancel. */
    public RoutingPlan plan(RoutingProblem problem, SearchLimits limits) {
        return plan(problem, limits, SearchListener.NONE, () -> false);
    }

    /**
     * Searches until a limit is reached or {@code cancelled} says so, and answers the best plan found by then. Every
     * plan keeps all constraints of the problem; must-sees come before any sum of profits.
     *
     * @param problem what to plan
     * @param limits when to end, and the seed
     * @param listener is told of the progress, on the calling thread
     * @param cancelled asked about twice a millisecond whether to end at once; on several threads where the limits have
     *     several
     * @return the best plan found
     */
    public RoutingPlan plan(
            RoutingProblem problem, SearchLimits limits, SearchListener listener, BooleanSupplier cancelled) {
        if (limits.threads() == 1) {
            return new RouteSearch(problem, limits, listener, cancelled).run();
        }
        return new ParallelSearch(problem, limits, listener, cancelled).run();
    }
}
