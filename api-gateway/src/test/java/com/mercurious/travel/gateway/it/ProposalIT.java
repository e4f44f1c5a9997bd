package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.gateway.Samples;
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
                .contains("application/json, text/calendar, application/geo+json, application/gpx+xml, text/html");
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
                        "application/xhtml+xml, */*;q=0.1",
                        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                        "application/gpx+xml, application/json",
                        "*/*, application/json;q=0, text/*;q=0, application/geo+json;q=0",
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
                        "200 text/html;charset=utf-8",
                        "200 application/json",
                        "200 application/gpx+xml",
                        "200 text/calendar;charset=utf-8");
    }

    @Test
    void eachFormComesInTheLanguageThatIsWantedAndIsKnownByItsTag() throws Exception {
        // Given
        String id = completed();
        String path = "/v1/proposals/" + id;

        // When
        List<HttpResponse<String>> answers = Stream.of("text/calendar", "application/gpx+xml", "text/html")
                .flatMap(form -> Stream.of("de, fr;q=0.5", "de, en;q=0.5")
                        .map(language -> api().get(path, "Accept", form, "Accept-Language", language)))
                .toList();

        // Then
        assertThat(answers.stream().map(answer -> header(answer, "Content-Language")))
                .containsExactly("fr", "en", "fr", "en", "fr", "en");
        assertThat(answers.get(0).body()).contains("SUMMARY:Déjeuner\r\n");
        assertThat(answers.get(1).body()).contains("SUMMARY:Lunch\r\n");
        assertThat(answers.get(2).body()).contains("<type>musée</type>");
        assertThat(answers.get(4).body()).startsWith("<!DOCTYPE html>").contains("<html lang=\"fr\">");
        assertThat(header(answers.get(4), "Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(header(answers.get(4), "Content-Disposition"))
                .isEqualTo("inline; filename=\"Vienna-Budapest_2030-05-10_2030-05-11.html\"; "
                        + "filename*=UTF-8''Vienna-Budapest_2030-05-10_2030-05-11.html");
        assertThat(answers.stream().map(answer -> header(answer, "ETag"))).doesNotHaveDuplicates();
        assertThat(answers).allSatisfy(answer -> assertThat(header(answer, "Vary"))
                .isEqualTo("Accept, Accept-Language, Accept-Encoding"));

        String french = header(answers.get(4), "ETag");
        HttpResponse<String> known =
                api().get(path, "Accept", "text/html", "Accept-Language", "fr", "If-None-Match", french);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "ETag")).isEqualTo(french);
        assertThat(header(known, "Vary")).isEqualTo("Accept, Accept-Language, Accept-Encoding");
        assertThat(header(known, "Cache-Control")).isEqualTo("private, no-cache");
        HttpResponse<String> other = api().get(
                        path,
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "en",
                        "If-None-Match",
                        french,
                        "If-Modified-Since",
                        header(answers.get(4), "Last-Modified"));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(header(other, "Content-Language")).isEqualTo("en");
    }

    @Test
    void eachFormComesPackedAndItsHeadersWithoutIt() throws Exception {
        // Given
        String path = "/v1/proposals/" + completed();

        // When
        List<String> forms = List.of(
                "application/json", "text/calendar", "application/geo+json", "application/gpx+xml", "text/html");
        List<HttpResponse<String>> packed = forms.stream()
                .map(form -> api().get(path, "Accept", form, "Accept-Encoding", "gzip"))
                .toList();
        List<HttpResponse<String>> headers =
                forms.stream().map(form -> api().head(path, "Accept", form)).toList();

        // Then
        assertThat(packed).allSatisfy(answer -> assertThat(answer.headers().firstValue("Content-Encoding"))
                .as(header(answer, "Content-Type"))
                .contains("gzip"));
        for (int i = 0; i < forms.size(); i++) {
            assertThat(headers.get(i).statusCode()).isEqualTo(200);
            assertThat(headers.get(i).body()).isEmpty();
            assertThat(header(headers.get(i), "Content-Type")).startsWith(forms.get(i));
            assertThat(header(headers.get(i), "ETag")).isEqualTo(header(packed.get(i), "ETag"));
        }
    }

    @Test
    void anAlternativeComesInTheSameForms() throws Exception {
        // Given
        String id = api().accepted();
        workers().startPlanning(id);
        await().until(() -> api().state(id), "GENERATING"::equals);
        workers().generation.publish(Samples.revised(id));
        workers().enrich(id);
        await().until(() -> api().state(id), "COMPLETED"::equals);
        String path = "/v1/proposals/" + id;

        // When
        HttpResponse<String> json = api().get(path + "?alternative=more-outdoors");
        HttpResponse<String> calendar = api().get(path + "?alternative=more-outdoors", "Accept", "text/calendar");
        HttpResponse<String> page =
                api().get(path + "?alternative=more-outdoors", "Accept", "text/html", "Accept-Language", "fr");
        HttpResponse<String> unknown = api().get(path + "?alternative=cheaper&x=%0d%0a", "If-None-Match", "*");

        // Then
        assertThat(Api.json(json).path("itinerary").path("days"))
                .isEqualTo(Api.json(api().get(path)).at("/itinerary/alternatives/0/days"));
        assertThat(header(json, "ETag")).isNotEqualTo(header(api().get(path), "ETag"));
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(page.body()).contains("davantage en plein air");
        assertThat(header(page, "Content-Disposition")).contains("_more-outdoors.html");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Api.json(unknown).path("type").asText()).endsWith("unknown-alternative");
        assertThat(Api.json(unknown).at("/errors/0/expected").asText()).isEqualTo("one of more-outdoors");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name + ": " + answer));
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
