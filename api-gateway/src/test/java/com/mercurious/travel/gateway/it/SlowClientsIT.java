package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Clients whose bodies do not come; slow heads are {@code SlowHeadsIT}'s, of the system tests. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class SlowClientsIT extends GatewayScenario {
    private static final String POST = "POST /v1/travel-requests HTTP/1.1\r\nHost: gateway\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer " + TestTokens.usual() + "\r\n";

    @Test
    void aBodyThatDoesNotComeHoldsItsConnectionForASetTimeOnly() throws Exception {
        // When
        try (RawClient announced = new RawClient(base);
                RawClient huge = new RawClient(base)) {
            announced.send(POST + "Content-Length: 60000\r\n\r\n{");
            huge.send(POST + "Content-Length: 5000000000\r\n\r\n");

            // Then: the second has its answer, and is hung up on since its body does not end either
            assertThat(huge.answer()).startsWith("HTTP/1.1 413");
            assertThat(announced.answer()).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(api().get("/q/metrics").body()).containsPattern("travel_http_too_slow_total [1-9]");
    }
}
