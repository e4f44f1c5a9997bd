package com.mercurious.travel.enrichment.provider;

import java.time.Duration;

/**
 * How a service is asked.
 *
 * @param timeout for each try
 * @param total after which no further try begins
 * @param retries further tries
 * @param pause before the second try
 * @param longestPause that is waited for where the service asks for one
 * @param inParallel questions at once
 * @param queue questions that wait for their turn
 * @param breakerCalls latest tries that the circuit breaker looks at
 * @param breakerRatio share of failures among them, 0 to 1, at which the service is left alone
 * @param breakerPause for how long
 */
public record Limits(
        Duration timeout,
        Duration total,
        int retries,
        Duration pause,
        Duration longestPause,
        int inParallel,
        int queue,
        int breakerCalls,
        double breakerRatio,
        Duration breakerPause) {}
