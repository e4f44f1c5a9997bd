package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.util.HashMap;
import java.util.Map;

/** Settings of a Kafka client of the bench. */
final class KafkaAccess {
    private KafkaAccess() {}

    /** Settings that log {@code user} in. */
    static Map<String, Object> of(PlatformState platform, String user) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", platform.kafka().bootstrapServers());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", platform.kafka().jaasConfigOf(user));
        return settings;
    }
}
