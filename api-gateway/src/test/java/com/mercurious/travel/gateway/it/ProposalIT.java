package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a client gets of a proposal. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class ProposalIT extends GatewayScenario {
    @Test
    void aProposalComesAsJsonCalendarOrMap() throws Exception {
        // Given
        String id = completed();
        String path = "/v1/proposals/" + id;

        // When
        HttpResponse<String> json = api().get(path);
        HttpResponse<String> calendar = api().get(path, "Accept", "text/calendar");
        HttpResponse<String> map = api().get(path, "Accept", "application/geo+json");
        HttpResponse<String> other = api().get(path, "Accept", "application/pdf");

        // Then
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Api.json(json).path("itinerary").path("days").size()).isPositive();
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(map.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(Api.json(map).path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(other.statusCode()).isEqualTo(406);
    }

    @Test
    void whereThereIsNoProposalYetItSaysSo() {
        // Given
        String id = api().accepted();

        // When
        HttpResponse<String> answer = api().get("/v1/proposals/" + id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("ACCEPTED");
    }
}
