package com.mercurious.travel.generation.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How long the search for an itinerary may take. */
@ConfigMapping(prefix = "travel.planner")
public interface PlannerSettings {

    /** Time of the search; the answer comes within a few milliseconds of it. */
    @WithDefault("1s")
    Duration searchTime();

    /**
     * Steps of the search at most. Where they bind before the time does, the same request gives the same itinerary on any
     * machine; left out: as many as the time allows.
     */
    OptionalLong iterations();

    /**
     * Time of the search for one alternative plan. It is added to {@link #searchTime} for each alternative that a request
     * asks for, and shared between the kinds of alternatives that are tried.
     */
    @WithDefault("200ms")
    Duration alternativeTime();

    /** Steps of the search for one alternative at most, as {@link #iterations}. */
    OptionalLong alternativeIterations();

    /** Size of an itinerary's JSON, in bytes, above which it is published with fewer alternatives. */
    @WithDefault("600000")
    int largestItinerary();

    /** Searches at the same time; left out: one a processor. Requests beyond that wait for their turn. */
    OptionalInt searches();

    /**
     * Time that each request waits before its search, holding its place among {@link #searches}; none, left out. For
     * benchmarks of the pipeline, which show more workers than the machine has processors for.
     */
    Optional<Duration> searchSleep();

    /**
     * Least time between two progress events of a request. Of one whose searches take less than 200 ms together there are
     * none.
     */
    @WithDefault("250ms")
    Duration progressInterval();
}
