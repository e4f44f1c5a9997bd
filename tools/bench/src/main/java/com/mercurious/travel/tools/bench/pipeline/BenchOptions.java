package com.mercurious.travel.tools.bench.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * How a pipeline is loaded.
 *
 * @param seconds of the light and of the steady load each
 * @param burstSeconds of the load without a pause
 * @param warmUpSeconds before anything is measured
 * @param rate requests a second of the steady load
 * @param lightRate requests a second of the light load
 * @param drainLimit how long the proposals of a load are waited for
 * @param searchTime of the planner, such as {@code 2ms}
 * @param platform further options of the platform
 */
record BenchOptions(
        int seconds,
        int burstSeconds,
        int warmUpSeconds,
        int connections,
        double rate,
        double lightRate,
        Duration drainLimit,
        String searchTime,
        List<String> platform) {}
