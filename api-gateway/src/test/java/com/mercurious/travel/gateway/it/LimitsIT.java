package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a caller may ask for, and what it is told of it; without Redis that is {@code StoreAndRedisOutageIT}'s. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class LimitsIT extends GatewayScenario {
    private static final String POLICY = "RateLimit-Policy";
    private static final String STANDING = "RateLimit";

    @Test
    void eachAnswerSaysHowTheCallerStands() {
        // Given
        Api carla = caller("carla");

        // When
        HttpResponse<String> looked = carla.get("/v1/travel-requests");
        HttpResponse<String> submitted = carla.post(Api.TRIP);

        // Then
        assertThat(looked.headers().firstValue(POLICY)).contains("\"read\";q=100000;w=60");
        assertThat(looked.headers().firstValue(STANDING)).contains("\"read\";r=99999;t=1");
        assertThat(submitted.headers().firstValue(POLICY))
                .contains("\"write\";q=600;w=60, \"in-flight\";q=2000;qu=\"concurrent-requests\"");
        assertThat(submitted.headers().firstValue(STANDING)).contains("\"write\";r=599;t=1, \"in-flight\";r=1999");
        assertThat(new Api(base, null).get("/").headers().firstValue(POLICY)).contains("\"no-token\";q=600;w=60");
    }

    @Test
    void whoeverUsesUpAQuotaIsTurnedAwayAndNobodyElse() {
        // Given
        Api dora = caller("dora");
        HttpResponse<String> answer = dora.post("{}");
        for (int i = 0; i < 3000 && answer.statusCode() == 400; i++) {
            answer = dora.post("{}");
        }

        // When
        HttpResponse<String> refused = answer;

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Api.json(refused).path("type").asText()).endsWith("too-many-calls");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue(STANDING)).contains("\"write\";r=0;t=1");
        assertThat(dora.get("/v1/travel-requests").statusCode()).isEqualTo(200);
        assertThat(caller("emil").post("{}").statusCode()).isEqualTo(400);
        assertThat(api().get("/q/metrics").body()).contains("travel_calls_limited_total{quota=\"write\"}");
    }

    @Test
    void aTrustedProxySaysWhoseAddressItIs() {
        // Given
        Api stranger = new Api(base, null);

        // When
        List<String> standings = Stream.of("192.0.2.1", "192.0.2.2", "192.0.2.2", "2001:db8::1", "2001:db8::2")
                .map(address -> stranger.get("/v1/travel-requests", "X-Forwarded-For", address))
                .map(answer -> answer.headers().firstValue(STANDING).orElseThrow())
                .toList();

        // Then
        assertThat(standings)
                .containsExactly(
                        "\"no-token\";r=599;t=1",
                        "\"no-token\";r=599;t=1",
                        "\"no-token\";r=598;t=1",
                        "\"no-token\";r=599;t=1",
                        "\"no-token\";r=598;t=1");
    }

    private Api caller(String name) {
        return new Api(base, () -> TestTokens.of(name, "travel:read travel:write"));
    }
}
