package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.testing.WrongPasswordScenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WrongPasswordScenario.Logged.class)
@QuarkusTestResource(
        value = OutageResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "password", value = WrongPasswordScenario.PASSWORD))
class WrongPasswordIT extends WrongPasswordScenario {
    WrongPasswordIT() {
        super("api-gateway");
    }

    @Test
    void requestsAreAcceptedAllTheSame() {
        try (Api api = new Api(service)) {
            // When
            int status = api.post(Api.TRIP).statusCode();

            // Then
            assertThat(status).isEqualTo(202);
        }
    }
}
