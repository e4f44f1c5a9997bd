package com.mercurious.travel.tools.bench.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A bounded load.
 *
 * @param gateway on loopback
 * @param token of the caller whose requests they are
 * @param bodies JSON bodies that are sent in turn
 * @param connections kept alive, one request at a time on each
 * @param rate requests a second, sent when they are due whether or not earlier ones were answered; 0: each connection
 *     sends as soon as it has its answer
 * @param duration after which nothing more is sent
 * @param most requests in all
 */
record LoadPlan(
        URI gateway, String token, List<byte[]> bodies, int connections, double rate, Duration duration, int most) {
    LoadPlan {
        if (!List.of("127.0.0.1", "localhost", "[::1]").contains(gateway.getHost())) {
            throw new IllegalArgumentException("the load goes to loopback only, not to " + gateway.getHost());
        }
        if (bodies.isEmpty() || connections < 1 || rate < 0 || most < 1) {
            throw new IllegalArgumentException("a load has a body, a connection, a rate of 0 or more, and a request");
        }
    }

    boolean isClosedLoop() {
        return rate == 0;
    }
}
