package com.mercurious.travel.messaging.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Makes a histogram of each timer of ours and of the HTTP calls, from which percentiles over all pods can be told; a
 * percentile that a pod tells of itself cannot be added up. The bounds are the same everywhere, from a source of facts that
 * answers at once to a travel request that expires, and few: each is a time series for each combination of tags.
 */
public class TimeBuckets implements MeterFilter {
    private static final double[] BOUNDS = LongStream.of(
                    1, 2, 5, 10, 20, 50, 100, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 7_000, 10_000,
                    20_000, 30_000, 60_000, 120_000, 300_000, 900_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig config) {
        if (meter.getType() != Meter.Type.TIMER || !isOurs(meter.getName())) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BOUNDS)
                .build()
                .merge(config);
    }

    private static boolean isOurs(String name) {
        return name.startsWith("travel.") || name.equals("http.server.requests");
    }
}
