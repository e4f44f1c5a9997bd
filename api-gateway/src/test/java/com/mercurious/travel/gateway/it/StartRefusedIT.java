package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, as a deployment runs it, which nobody told whose tokens it is to take. */
class StartRefusedIT {
    private static final long LIMIT_S = 60;

    @TempDir
    private Path folder;

    @Test
    void withoutAnIssuerThePackagedServiceEndsWithOneLineWhateverElseIsSwitchedOff() throws Exception {
        // Given
        Map<String, String> environment = Map.of(
                "MONGODB_URI", "mongodb://127.0.0.1:1",
                "REDIS_URI", "redis://127.0.0.1:1",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "KAFKA_SASL_JAAS_CONFIG", "none",
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_OIDC_TENANT_ENABLED", "false",
                "QUARKUS_OIDC_ENABLED", "false",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.com");

        // When
        String said = runToItsEnd(environment);

        // Then
        assertThat(said.lines().filter(line -> line.contains("TRAVEL_AUTH_ISSUER")))
                .containsExactly("TRAVEL_AUTH_ISSUER is not set: give the address of the issuer whose tokens callers"
                        + " bring, such as https://id.example.com");
        assertThat(said).doesNotContain("\tat ", "Exception", "Listening on");
    }

    private String runToItsEnd(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("TRAVEL_AUTH_ISSUER");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        return said;
    }
}
