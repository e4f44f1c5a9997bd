package com.mercurious.travel.planner.route;

/** Is told of a search's progress, on the thread that searches. What it does cannot change the plan. */
@FunctionalInterface
public interface SearchListener {

    /** A listener that does nothing. */
    SearchListener NONE = progress -> {};

    /** Called at most once an interval of {@link SearchLimits#progressNanos()}; should return quickly. */
    void onProgress(SearchProgress progress);
}
