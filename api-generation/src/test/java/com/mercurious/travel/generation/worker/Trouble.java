package com.mercurious.travel.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What an operator sees of a service that can't do its work: it says so, is not ready, and lives. */
final class Trouble {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private Trouble() {}

    static Map<String, String> logTo(String file, Map<String, String> more) {
        Map<String, String> config = new HashMap<>(more);
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.log.file.enabled", "true");
        config.put("quarkus.log.file.path", Path.of("target", file).toString());
        return config;
    }

    static void isTold(URI service, String file, String... texts) {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(Health.status(service, "ready")).isEqualTo(503);
            assertThat(Health.text(service, "/q/health/ready")).contains(texts);
            assertThat(log(file)).contains(texts);
        });
        assertThat(Health.status(service, "live")).isEqualTo(200);
        long lines = log(file).lines().filter(line -> line.contains(texts[0])).count();
        assertThat(lines).as("one line for the trouble").isEqualTo(1);
    }

    private static String log(String file) {
        try {
            return Files.readString(Path.of("target", file));
        } catch (IOException e) {
            throw new AssertionError("no log", e);
        }
    }
}
