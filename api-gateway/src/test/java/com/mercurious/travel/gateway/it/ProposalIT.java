package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
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
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Api.json(other).path("detail").asText())
                .contains("application/json, text/calendar, application/geo+json");
    }

    @Test
    void parametersAndWeightsOfTheAcceptHeaderCount() throws Exception {
        // Given
        String path = "/v1/proposals/" + completed();

        // When
        List<String> types = Stream.of(
                        "text/calendar; charset=utf-8",
                        "text/calendar;charset=\"UTF-8\";q=0.9, application/json;q=0.1",
                        "application/geo+json;q=0.2, application/*;q=0",
                        "text/html, */*;q=0.1",
                        "TEXT/*")
                .map(accept -> api().get(path, "Accept", accept))
                .map(answer -> answer.statusCode() + " "
                        + answer.headers().firstValue("Content-Type").orElseThrow())
                .toList();

        // Then
        assertThat(types)
                .containsExactly(
                        "200 text/calendar;charset=utf-8",
                        "200 text/calendar;charset=utf-8",
                        "200 application/geo+json",
                        "200 application/json",
                        "200 text/calendar;charset=utf-8");
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
