package com.mercurious.travel.tools.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a pipeline is loaded.
 *
 * @param sections what is measured
 * @param seconds of each steady load
 * @param burstSeconds of each load without a pause
 * @param warmUpSeconds before anything is measured
 * @param cpuRate requests a second while processor time is taken
 * @param lightRate requests a second while the time to the proposal is taken
 * @param drainLimit how long the proposals of a load are waited for
 * @param searchTime of the planner, such as {@code 2ms}
 * @param searchSleep that a worker waits in place of a search where scaling is measured, such as {@code 200ms}
 * @param workers at most, where scaling is measured
 * @param streams that are opened and left idle
 * @param stored requests in the store before accepting is measured
 * @param platform further options of the platform
 */
record BenchOptions(
        Set<Section> sections,
        int seconds,
        int burstSeconds,
        int warmUpSeconds,
        int connections,
        double cpuRate,
        double lightRate,
        Duration drainLimit,
        String searchTime,
        String searchSleep,
        int workers,
        int streams,
        int stored,
        List<String> platform) {

    boolean wants(Section section) {
        return sections.contains(section);
    }

    boolean wantsAnyOf(Section... some) {
        for (Section section : some) {
            if (wants(section)) {
                return true;
            }
        }
        return false;
    }
}
