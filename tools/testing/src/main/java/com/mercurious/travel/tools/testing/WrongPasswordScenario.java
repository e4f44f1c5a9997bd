package com.mercurious.travel.tools.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A service that starts with {@link #PASSWORD} instead of its Kafka user's own. Each service's test extends it, with
 * {@link Logged} as its profile.
 */
public abstract class WrongPasswordScenario {
    /** Nobody's password. */
    public static final String PASSWORD = "not-the-password";

    private static final String LOG = "wrong-password.log";

    private final String user;

    @TestHTTPResource("/")
    protected URI service;

    protected WrongPasswordScenario(String user) {
        this.user = user;
    }

    /** Keeps the log where the test reads it. */
    public static class Logged implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Trouble.logTo(LOG, Map.of());
        }
    }

    @Test
    public void aWrongPasswordIsToldOnceAndTheServiceIsNotReadyAndLives() {
        // When
        ServiceProbe probe = new ServiceProbe(service);

        // Then
        Trouble.isTold(
                probe,
                LOG,
                "refuses user " + user + ": wrong SCRAM-SHA-512 password or no such user; set KAFKA_SASL_JAAS_CONFIG");
        assertThat(probe.status("started")).isEqualTo(200);
        assertThat(probe.text("/q/health/ready") + Trouble.log(LOG)).doesNotContain(PASSWORD);
    }
}
