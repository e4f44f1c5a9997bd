package com.mercurious.travel.tools.platform.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The broker's configuration as the environment of a container of the {@code apache/kafka} image. */
public final class KafkaContainerEnvironment {
    private static final String CLUSTER_ID = "dHJhdmVsLXBsYXRmb3JtLQ";
    private static final String LOG_DIRECTORY = "/tmp/kraft-combined-logs";
    private static final int HIGH_PORT = 60000;

    private KafkaContainerEnvironment() {}

    /**
     * @param port          of the client listener, the same inside the container and outside
     * @param adminPassword of the super user
     */
    public static Map<String, String> of(int port, String adminPassword) {
        int step = port < HIGH_PORT ? 1 : -1;
        Map<String, String> environment = KafkaProperties.of(
                        "0.0.0.0", "127.0.0.1", port, port + step, port + 2 * step, LOG_DIRECTORY, adminPassword)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> variable(entry.getKey()), Map.Entry::getValue));
        environment.put("CLUSTER_ID", CLUSTER_ID);
        environment.put("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m");
        return environment;
    }

    /** The image's rule: a dot is written as one underscore, an underscore as two, a dash as three. */
    static String variable(String property) {
        return "KAFKA_"
                + property.replace("_", "__")
                        .replace("-", "___")
                        .replace(".", "_")
                        .toUpperCase(Locale.ROOT);
    }
}
