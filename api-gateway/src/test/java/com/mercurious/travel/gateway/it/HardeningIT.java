package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What any answer tells a browser, and what none tells anybody. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class HardeningIT extends GatewayScenario {
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)\\b(java|javax|jakarta|sun|io|org|com)\\.[a-z]+\\.|exception|REDACTED|\\bat [\\w.$]+\\(|\\.java"
                    + "|jackson|quarkus|vert\\.?x|netty|resteasy|mongo|redis|lettuce|StackOverflow|null pointer");

    @Test
    void everyAnswerTellsABrowserToTrustNothing() {
        // When
        List<HttpResponse<String>> answers = List.of(
                api().get("/"),
                api().get("/openapi"),
                api().get("/openapi/page/"),
                api().get("/openapi/page/swagger-ui.css"),
                api().get("/asyncapi", "Accept", "text/html"),
                api().get("/v1/destinations?query=vie"),
                api().get("/v1/travel-requests/" + UUID.randomUUID()),
                api().get("/nonsense"),
                api().get("/v1/travel-requests", Api.AUTHORIZATION, "Bearer nonsense"),
                api().send("PUT", "/v1/travel-requests", "{}"),
                api().post("{"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            Map<String, List<String>> headers = answer.headers().map();
            assertThat(headers)
                    .as(answer.uri().toString())
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Referrer-Policy", List.of("no-referrer"))
                    .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                    .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
                    .doesNotContainKeys("Server", "X-Powered-By", "Strict-Transport-Security");
            assertThat(headers.get(POLICY))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        });
    }

    @Test
    void thePageOfTheCallsRunsItsOwnScriptsAndNoOthers() throws Exception {
        // When
        HttpResponse<String> page = api().get("/openapi/page/");

        // Then
        List<String> allowed = new ArrayList<>(List.of("'self'"));
        for (Element script : Jsoup.parse(page.body()).select("script:not([src])")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            allowed.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(page.headers().firstValue(POLICY).orElseThrow().split("; "))
                .contains("script-src " + String.join(" ", allowed))
                .contains("connect-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nul",
                "[]",
                "\"text\"",
                "{\"destinations\":",
                "{\"destinations\":[{\"name\":\"Vienna\"}],,}",
                "{\"destinations\":\"Vienna\"}",
                "{\"destinations\":[{\"name\":{\"a\":1}}],\"startDate\":[],\"endDate\":1e999}",
                "{\"startDate\":99999999999999999999999999999999,\"alternatives\":1e400}",
                "{\"alternatives\":-9223372036854775809,\"pace\":\"sleepy\",\"interests\":{\"x\":\"y\"}}",
                "{\"pace\":7,\"travellers\":[1],\"budget\":true,\"dailyWindow\":\"09:00\",\"rainyDays\":{}}",
                "{\"language\":\"\\u0000\\uD800\",\"mustSee\":[null,1,{}]}",
                "{\"a\":1,\"a\":2}",
                "<xml/>",
                "\u0001\u0002"
            })
    void aBodyThatIsWrongIsAnsweredWithoutAWordOfHowItWasRead(String body) {
        // When
        HttpResponse<String> answer = api().post(body);

        // Then
        isAProblem(answer, 400);
    }

    @Test
    void whateverElseIsWrongIsAnsweredWithoutAWordOfWhatIsBehindIt() {
        // When
        Map<HttpResponse<String>, Integer> answers = Map.ofEntries(
                Map.entry(api().get("/v1/proposals/%c3%28"), 404),
                Map.entry(api().get("/v1/travel-requests?limit=1e9&cursor=%00"), 400),
                Map.entry(api().get("/v1/travel-requests/%00%0d%0aX-Evil:%201"), 404),
                Map.entry(api().get("/v1/proposals/x", "Accept", "application/msword"), 406),
                Map.entry(api().send("PATCH", "/v1/travel-requests", "{}"), 405),
                Map.entry(api().send("POST", "/v1/travel-requests", Api.TRIP, "Content-Type", "text/plain"), 415),
                Map.entry(api().send("POST", "/v1/travel-requests", Api.TRIP, "Content-Type", "nonsense"), 415),
                Map.entry(api().get("/openapi/page/nonsense"), 404),
                Map.entry(api().get("/schemas/..%2f..%2fapplication.properties"), 404),
                Map.entry(api().get("/v1/travel-requests", Api.AUTHORIZATION, "Bearer e30.e30.e30"), 401));

        // Then
        assertThat(answers).allSatisfy(HardeningIT::isAProblem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/v1/proposals/%zz", "/v1/travel-requests?limit=%zz", "/%"})
    void anAddressThatCannotBeReadIsAnsweredWithAStatusAlone(String path) throws Exception {
        // When
        String answer;
        try (RawClient client = new RawClient(base)) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                    + TestTokens.usual() + "\r\n\r\n");
            answer = client.answer();
        }

        // Then
        assertThat(answer).matches("HTTP/1.1 400 Bad Request\r\n(connection: close\r\n|content-length: 0\r\n)+\r\n");
    }

    @Test
    void eachAddressSaysWhichMethodsItTakes() {
        // Given
        Map<String, String> methods = Map.of(
                "/v1/travel-requests", "GET, HEAD, OPTIONS, POST",
                "/v1/travel-requests/x", "DELETE, GET, HEAD, OPTIONS",
                "/v1/travel-requests/x/events", "GET, HEAD, OPTIONS",
                "/v1/travel-requests/x/enrichment", "OPTIONS, POST",
                "/v1/travel-requests/x/revisions", "GET, HEAD, OPTIONS, POST",
                "/v1/proposals/x", "GET, HEAD, OPTIONS",
                "/schemas", "GET, HEAD, OPTIONS",
                "/", "GET, HEAD, OPTIONS");

        methods.forEach((path, allowed) -> {
            // When
            List<HttpResponse<String>> refused = List.of(
                    api().send("PATCH", path, "{}"), api().send("TRACE", path, null), api().send("BREW", path, null));
            HttpResponse<String> asked = api().send("OPTIONS", path, null);

            // Then
            assertThat(refused).allSatisfy(answer -> {
                isAProblem(answer, 405);
                assertThat(answer.headers().firstValue("Allow")).as(path).hasValue(allowed);
            });
            assertThat(asked.statusCode()).isEqualTo(204);
            assertThat(asked.headers().firstValue("Allow")).as(path).hasValue(allowed);
        });
    }

    @Test
    void pagesOfOtherOriginsAreToldNothing() {
        // When
        HttpResponse<String> answer = api().get("/v1/destinations?query=vie", "Origin", "https://elsewhere.example");

        // Then
        assertThat(new TreeSet<>(answer.headers().map().keySet()))
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void whatAnAdminDoesIsWrittenDown() {
        // Given
        Api admin = new Api(base, () -> TestTokens.of("root", "travel:admin travel:read"));
        String id = api().accepted();
        try (LogLines audit = new LogLines("audit")) {

            // When
            admin.get("/v1/travel-requests/" + id + "?x=y");
            api().get("/v1/travel-requests/" + id);

            // Then
            assertThat(audit.lines())
                    .singleElement()
                    .asString()
                    .matches("admin caller=[\\w-]{22} call=GET /v1/travel-requests/" + id);
        }
    }

    private static void isAProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as("%s %s", answer.request().method(), answer.uri())
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        assertThat(Api.json(answer).path("detail").asText())
                .as("%s", answer.uri())
                .isNotEmpty()
                .doesNotContainPattern(INTERNAL);
        assertThat(answer.body()).doesNotContainPattern("Exception|REDACTED|\\.java");
    }
}
