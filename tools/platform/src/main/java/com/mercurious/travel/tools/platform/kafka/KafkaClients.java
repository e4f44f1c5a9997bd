package com.mercurious.travel.tools.platform.kafka;

import java.util.Map;

/** Client configurations for the platform's broker. */
public final class KafkaClients {
    private KafkaClients() {}

    /** The super user by PLAIN, which works before any SCRAM user exists. */
    public static Map<String, Object> bootstrapAdmin(String bootstrapServers, String password) {
        return client(
                bootstrapServers,
                "PLAIN",
                "org.apache.kafka.common.security.plain.PlainLoginModule",
                KafkaProperties.ADMIN,
                password);
    }

    /** Any user by SCRAM-SHA-512. */
    public static Map<String, Object> scram(String bootstrapServers, String user, String password) {
        return client(
                bootstrapServers,
                "SCRAM-SHA-512",
                "org.apache.kafka.common.security.scram.ScramLoginModule",
                user,
                password);
    }

    private static Map<String, Object> client(
            String bootstrapServers, String mechanism, String module, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                module + " required username=\"" + user + "\" password=\"" + password + "\";",
                "request.timeout.ms",
                "10000",
                "default.api.timeout.ms",
                "30000",
                "reconnect.backoff.ms",
                "20",
                "reconnect.backoff.max.ms",
                "200");
    }
}
