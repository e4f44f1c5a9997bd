package com.mercurious.travel.tools.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What an operator sees of a service that can't do its work: it says so once, is neither started nor ready, and lives. */
public final class Trouble {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** The clients try again several times in it. */
    private static final Duration QUIET = Duration.ofSeconds(4);

    private Trouble() {}

    /** Settings of a service whose log a test reads from {@code target/<file>}, with {@code more}. */
    public static Map<String, String> logTo(String file, Map<String, String> more) {
        Map<String, String> config = new HashMap<>(more);
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.log.file.enabled", "true");
        config.put("quarkus.log.file.path", Path.of("target", file).toString());
        config.put("quarkus.log.file.rotation.rotate-on-boot", "true");
        return config;
    }

    /** @param texts of the one line that tells the trouble, in readiness as in the log */
    public static void isTold(ServiceProbe service, String file, String... texts) {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(service.status("ready")).isEqualTo(503);
            assertThat(service.text("/q/health/ready")).contains(texts);
            assertThat(log(file)).contains(texts);
        });
        assertThat(service.status("live")).isEqualTo(200);
        await().during(QUIET).atMost(LIMIT).untilAsserted(() -> assertThat(
                        log(file).lines().filter(line -> line.contains(texts[0])))
                .as("one line for the trouble")
                .hasSize(1));
        assertThat(log(file)).as("lines of the connector").doesNotContain("SRMSG");
    }

    static String log(String file) {
        try {
            return Files.readString(Path.of("target", file));
        } catch (IOException e) {
            throw new AssertionError("no log", e);
        }
    }
}
