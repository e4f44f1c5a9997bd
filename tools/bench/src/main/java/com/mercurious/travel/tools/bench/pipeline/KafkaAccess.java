package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.util.HashMap;
import java.util.Map;

/** Settings of a Kafka client of the bench. */
final class KafkaAccess {
    private KafkaAccess() {}

    /** Settings that log {@code user} in. */
    static Map<String, Object> of(PlatformState platform, String user) {
        return new HashMap<>(platform.kafka().accessOf(user));
    }
}
