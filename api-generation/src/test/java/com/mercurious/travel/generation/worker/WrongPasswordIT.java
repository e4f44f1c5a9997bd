package com.mercurious.travel.generation.worker;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "user", value = "api-generation"),
            @ResourceArg(name = "password", value = "wrong")
        },
        restrictToAnnotatedClass = true)
@TestProfile(WrongPasswordIT.Logged.class)
class WrongPasswordIT {
    private static final String LOG = "wrong-password.log";

    @TestHTTPResource("/")
    URI service;

    public static final class Logged implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Trouble.logTo(LOG, Map.of());
        }
    }

    @Test
    void aWrongPasswordIsToldAndTheServiceIsNotReadyAndLives() {
        Trouble.isTold(service, LOG, "refuses user api-generation", "KAFKA_SASL_JAAS_CONFIG");
    }
}
