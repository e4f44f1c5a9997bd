package com.mercurious.travel.tools.suite.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that gathers which servers the platforms of a test run took, so that the run can say so at its end. */
final class ServersReport {
    /** Names the file; unset: nothing is gathered. */
    static final String VARIABLE = "TRAVEL_TEST_SERVERS_REPORT";

    private ServersReport() {}

    static void add(PlatformState state) throws IOException {
        String file = System.getenv(VARIABLE);
        if (file != null && !file.isBlank()) {
            Files.writeString(Path.of(file), lines(state), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    static String lines(PlatformState state) {
        return "Kafka: %s%nMongoDB: %s%nRedis: %s%n"
                .formatted(
                        state.kafka().server(),
                        state.mongo().server(),
                        state.redis().server());
    }
}
