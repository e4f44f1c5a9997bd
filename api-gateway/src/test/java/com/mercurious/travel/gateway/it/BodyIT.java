package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not what a proper client sends. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class BodyIT extends GatewayScenario {
    private static final Pattern LEFT = Pattern.compile("(?m)^travel_http_abandoned_total ([\\d.]+)$");
    private static final String POST = "POST /v1/travel-requests HTTP/1.1\r\nHost: gateway\r\n"
            + "Content-Type: application/json\r\nConnection: close\r\nAuthorization: Bearer " + TestTokens.usual()
            + "\r\n";

    @Test
    void aClientThatLeavesInTheMiddleOfItsBodyIsCountedAndIsNoFaultOfOurs() throws Exception {
        // Given
        double before = abandoned();
        try (Errors errors = new Errors()) {

            // When, Then: each stays for the time of another call, so that the gateway has begun to read
            await().untilAsserted(() -> {
                try (RawClient client = new RawClient(base)) {
                    client.send(POST + "Content-Length: 1000\r\n\r\n{\"destinations\":[");
                    abandoned();
                }
                assertThat(abandoned()).isGreaterThan(before);
            });
            assertThat(errors.messages()).isEmpty();
        }
    }

    @Test
    void aBodyWithoutALengthIsHeldToTheSameLimit() throws Exception {
        // Given
        String chunk = "11170\r\n" + " ".repeat(0x11170) + "\r\n0\r\n\r\n";

        // When
        String answer;
        try (RawClient client = new RawClient(base)) {
            client.send(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk);
            answer = client.answer();
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        assertThat(answer).contains("The body has more than the 65536 bytes that are read.");
        assertThat(api().get("/q/metrics").body())
                .contains("travel_requests_rejected_total{reason=\"body-too-large\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 300_000, 20_000_000})
    void howeverLargeABodyIsItsRefusalIsAProblemAndNoFaultOfOurs(int length) throws Exception {
        // Given
        String head = POST + "Content-Length: " + length + "\r\n\r\n";

        try (Errors errors = new Errors()) {
            // When
            String answer = answer(head, " ".repeat(length));

            // Then
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
            assertThat(answer).contains("The body has " + length + " bytes; up to 65536 are read.");
            assertThat(errors.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 300_000, 20_000_000})
    void theSameGoesForOneWithoutALength(int length) throws Exception {
        // Given
        String chunk = Integer.toHexString(length) + "\r\n" + " ".repeat(length) + "\r\n0\r\n\r\n";

        try (Errors errors = new Errors()) {
            // When
            String answer = answer(POST + "Transfer-Encoding: chunked\r\n\r\n", chunk);

            // Then
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
            assertThat(answer).contains("The body has more than the 65536 bytes that are read.");
            assertThat(errors.messages()).isEmpty();
        }
    }

    @Test
    void aLengthBeyondAnyIntIsRefusedUnread() throws Exception {
        // When
        String answer;
        try (RawClient client = new RawClient(base)) {
            client.send(POST + "Content-Length: 3000000000\r\n\r\n");
            answer = client.answerUpTo("are read.");
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("The body has 3000000000 bytes; up to 65536 are read.");
    }

    @Test
    void aPackedBodyIsRefusedUnpacked() throws Exception {
        // Given
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        String packed = bomb.toString(StandardCharsets.ISO_8859_1);

        // When
        String answer =
                answer(POST + "Content-Encoding: gzip\r\nContent-Length: " + packed.length() + "\r\n\r\n", packed);

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 415")
                .containsIgnoringCase("accept-encoding: identity")
                .contains("unsupported-content-coding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"destinations\":[{\"name\":\"\u00ff\u00fe\"}]} | malformed-json",
                "{\"startDate\":\"2030-05-10\",\"startDate\":\"2030-05-11\"} | is there twice",
                "[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]] | the JSON is too deep"
            })
    void whatIsNoProperJsonIsRefusedBeforeItIsBound(String body, String expected) throws Exception {
        // When
        String answer;
        try (RawClient client = new RawClient(base)) {
            client.send(POST + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            answer = client.answer();
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains(expected).doesNotContain("Exception", "jackson");
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws Exception {
        // When
        String answer;
        try (RawClient client = new RawClient(base)) {
            client.sendWhatIsTaken("GET / HTTP/1.1\r\nHost: gateway\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n");
            answer = client.answer();
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void whatIsSentNeverBreaksALineOfTheLog() throws Exception {
        // Given
        List<String> calls = List.of(
                "GET /v1/travel-requests/%0d%0aERROR%20forged HTTP/1.1\r\n",
                "GET /v1/proposals/x%0aERROR%1b[2J HTTP/1.1\r\n",
                "GET /v1/travel-requests?cursor=%0d%0aERROR&limit=%00 HTTP/1.1\r\n",
                "GET /v1/travel-requests HTTP/1.1\r\nPrefer: wait=\u001b[31m\r\n",
                "GET /v1/travel-requests HTTP/1.1\r\ntraceparent: 00-\u0007\r\n",
                "GET /v1/travel-requests HTTP/1.1\r\nAccept-Language: \nERROR forged\r\n",
                "POST /v1/travel-requests HTTP/1.1\r\nIdempotency-Key: \u001b]0;x\u0007\r\nContent-Length: 0\r\n");

        try (Errors lines = new Errors()) {
            for (String call : calls) {
                // When
                String answer;
                try (RawClient client = new RawClient(base)) {
                    client.send(call + "Host: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                            + TestTokens.usual() + "\r\n\r\n");
                    answer = client.answer();
                }

                // Then
                assertThat(answer).as(call).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
                String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
                assertThat(head).as(call).doesNotContain("forged", "\u001b");
            }
            assertThat(lines.messages()).isEmpty();
        }
    }

    /** The answer to a body that the server need not read to its end. */
    private String answer(String head, String body) throws Exception {
        try (RawClient client = new RawClient(base)) {
            client.send(head);
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> client.sendWhatIsTaken(body));
            String answer = client.answer();
            sent.get(10, TimeUnit.SECONDS);
            return answer;
        }
    }

    private double abandoned() {
        Matcher matcher = LEFT.matcher(api().get("/q/metrics").body());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    /** What the gateway and the frameworks below it log at WARN and above. */
    private static final class Errors extends Handler implements AutoCloseable {
        private static final List<Logger> LOGGERS = Stream.of(
                        "com.mercurious.travel.gateway", "io.quarkus.vertx.http", "io.vertx", "org.jboss.resteasy")
                .map(Logger::getLogger)
                .toList();
        private final List<String> messages = new CopyOnWriteArrayList<>();

        Errors() {
            LOGGERS.forEach(logger -> logger.addHandler(this));
        }

        List<String> messages() {
            return List.copyOf(messages);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGERS.forEach(logger -> logger.removeHandler(this));
        }
    }
}
