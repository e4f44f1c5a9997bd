package com.mercurious.travel.tools.deploy.service;

import java.util.List;
import java.util.stream.Stream;

/**
 * Settings of Kafka's clients that a deployment may need and no file of a service has: those of TLS, by {@code SslConfigs} of
 * kafka-clients. Quarkus gives the clients each property and variable that begins with {@code kafka}.
 */
final class KafkaSettings {
    private static final String PREFIX = "kafka.";

    private KafkaSettings() {}

    /** Those of a service that has a Kafka client, by its properties. */
    static List<Setting> of(Iterable<String> properties) {
        for (String property : properties) {
            if (property.startsWith(PREFIX)) {
                return Stream.of(
                                "truststore.location",
                                "truststore.type",
                                "truststore.password",
                                "truststore.certificates",
                                "keystore.location",
                                "keystore.type",
                                "keystore.password",
                                "keystore.key",
                                "keystore.certificate.chain",
                                "key.password",
                                "protocol",
                                "enabled.protocols",
                                "cipher.suites",
                                "endpoint.identification.algorithm")
                        .map(name -> new Setting(PREFIX + "ssl." + name, false, false))
                        .toList();
            }
        }
        return List.of();
    }
}
