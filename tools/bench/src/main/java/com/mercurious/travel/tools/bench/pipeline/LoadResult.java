package com.mercurious.travel.tools.bench.pipeline;

import java.util.Map;

/**
 * What a load came to.
 *
 * @param accepted answers 202
 * @param others answers by any other status; 0 stands for a broken connection
 * @param seconds from the first request to the last answer
 * @param latencies of the accepted: from when the request was due to the end of its answer
 */
record LoadResult(int accepted, Map<Integer, Integer> others, double seconds, Latencies latencies) {
    double acceptedPerSecond() {
        return accepted / seconds;
    }
}
