package com.mercurious.travel.enrichment.worker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.provider.AnswerStore;
import com.mercurious.travel.enrichment.provider.LivePlatformResource;
import com.mercurious.travel.enrichment.provider.LivePlatformResource.Controls;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Source;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.KafkaProbe.Tap;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Itineraries through Kafka, all providers configured: what is remembered, refreshed, and what a bad day does. */
@QuarkusTest
@QuarkusTestResource(
        value = LivePlatformResource.class,
        initArgs = @ResourceArg(name = "user", value = "api-enrichment"),
        restrictToAnnotatedClass = true)
class LiveFactsIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> ALL =
            List.of("open-meteo", "open-weather", "ecb", "nominatim", "google-places", "narrative");
    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Europe/Vienna")).plusDays(1);
    private static final GenerationCompleted PLAN = Itineraries.viennaFrom(TOMORROW);

    @Controls
    Map<String, UnaryOperator<String>> controls;

    @Inject
    RedisDataSource redis;

    @Inject
    AnswerStore answers;

    private KafkaProbe generation;
    private KafkaProbe gateway;
    private KafkaProbe admin;
    private Tap out;

    @BeforeEach
    void open() {
        controls.get("redis").apply("open");
        controls.get("mode").apply("reset");
        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            List<String> keys = redis.key().keys("travel:enrichment:*");
            keys.forEach(key -> redis.key().del(key));
            assertThat(answers.read("travel:enrichment:none")).isEmpty();
            assertThat(redis.key().keys("travel:enrichment:*")).isEmpty();
        });
        generation = new KafkaProbe(TestPlatform.state(), "api-generation");
        gateway = new KafkaProbe(TestPlatform.state(), "api-gateway");
        admin = new KafkaProbe(TestPlatform.state(), "admin");
        out = admin.tap(Topics.ENRICHMENT_COMPLETED);
    }

    @AfterEach
    void close() throws Exception {
        generation.close();
        gateway.close();
        admin.close();
    }

    @Test
    void allLiveFactsComeWithTheirProvenance() throws Exception {
        // When
        Enrichment facts = enriched();

        // Then
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.weather()).hasSize(4);
        assertThat(facts.weather().getFirst().rainy()).isTrue();
        assertThat(facts.currency().ratesSource()).contains("European Central Bank");
        assertThat(facts.places()).hasSize(visits()).allSatisfy(place -> assertThat(place.attribution())
                .isEqualTo("Google Maps"));
        assertThat(facts.narratives()).hasSize(4);
        assertThat(facts.climate()).isNotEmpty();
        assertThat(source(facts, "weather").origin()).contains("Open-Meteo");
        assertThat(source(facts, "weather").confidence()).isEqualTo(0.8);
        assertThat(count("open-weather")).isZero();
        assertThat(given().get("/q/metrics").asString())
                .contains("travel_provider_calls_total{provider=\"open-meteo\",result=\"answered\"}")
                .contains("travel_provider_seconds_count{provider=\"open-meteo\"}");
    }

    /** What Redis did not take in time the first time is asked once more, and remembered then. */
    @Test
    void whatIsRememberedIsNotAskedAgain() throws Exception {
        // Given
        List<Enrichment> answered = new ArrayList<>(List.of(enriched()));

        // When
        await().atMost(LIMIT).untilAsserted(() -> {
            Map<String, Integer> asked = counts();
            answered.add(enriched());
            assertThat(counts()).isEqualTo(asked);
        });

        // Then
        Enrichment second = answered.removeLast();
        Enrichment first = answered.removeLast();
        assertThat(second.weather()).isEqualTo(first.weather());
        assertThat(second.narratives()).isEqualTo(first.narratives());
        assertThat(source(second, "weather").at())
                .isEqualTo(source(first, "weather").at());
    }

    @Test
    void eachProviderHasItsOwnTimeToLive() throws Exception {
        // When
        enriched();

        // Then
        assertThat(timeToLive("open-meteo")).isBetween(Duration.ofHours(48), Duration.ofHours(49));
        assertThat(timeToLive("ecb")).isBetween(Duration.ofHours(59), Duration.ofHours(60));
        assertThat(timeToLive("narrative")).isBetween(Duration.ofHours(71), Duration.ofHours(72));
    }

    @Test
    void aRefreshAsksAgainAndCompletesItsAttempt() throws Exception {
        // Given
        Enrichment first = enriched();
        int asked = count("open-meteo");
        String id = KafkaProbe.newRequestId();

        // When
        gateway.publish(new EnrichmentRequest(id, 2, PLAN.request(), PLAN.itinerary()));
        EnrichmentCompleted refreshed = completion(id);

        // Then
        assertThat(refreshed.attempt()).isEqualTo(2);
        assertThat(count("open-meteo")).isEqualTo(asked + 1);
        assertThat(source(refreshed.enrichment(), "weather").at())
                .isAfter(source(first, "weather").at());
    }

    @Test
    void withoutRedisAllFactsAreThereToo() throws Exception {
        // Given
        enriched();
        int asked = count("open-meteo");
        controls.get("redis").apply("closed");

        // When
        Enrichment facts = enriched();

        // Then
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.weather()).hasSize(4);
        assertThat(facts.places()).hasSize(visits());
        assertThat(count("open-meteo")).isEqualTo(asked + 1);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNAUTHORIZED", "SLOW", "ABSURD"})
    void theSecondForecastServiceStandsInForTheFirst(String mode) throws Exception {
        controls.get("mode").apply("open-meteo=" + mode);

        Enrichment facts = enriched();

        assertThat(facts.weather()).isNotEmpty();
        assertThat(source(facts, "weather").origin()).contains("OpenWeather");
        assertThat(facts.warnings()).isEmpty();
    }

    @Test
    void anOldForecastIsUsedWhereThereIsNoNewerOne() throws Exception {
        // Given
        enriched();
        controls.get("mode").apply("open-meteo=UNAUTHORIZED");
        controls.get("mode").apply("open-weather=UNAUTHORIZED");
        String id = KafkaProbe.newRequestId();

        // When
        gateway.publish(new EnrichmentRequest(id, 2, PLAN.request(), PLAN.itinerary()));
        Enrichment facts = completion(id).enrichment();

        // Then
        assertThat(facts.weather()).hasSize(4);
        assertThat(source(facts, "weather").confidence()).isEqualTo(0.4);
        assertThat(facts.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("FACTS_STALE");
            assertThat(warning.message()).contains("Vienna").contains("Open-Meteo does not let us in (401)");
        });
    }

    @Test
    void aDayOnWhichAllProvidersFailEachInItsWayCostsLiveFactsOnly() throws Exception {
        // Given
        controls.get("mode").apply("open-meteo=SLOW");
        controls.get("mode").apply("open-weather=ABSURD");
        controls.get("mode").apply("ecb=CUT_OFF");
        controls.get("mode").apply("google-places=FAULTY");
        controls.get("mode").apply("nominatim=INVALID");
        controls.get("mode").apply("narrative=ABSURD");
        Instant begun = Instant.now();

        // When
        Enrichment facts = enriched();

        // Then
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(facts.weather()).isEmpty();
        assertThat(facts.places()).isEmpty();
        assertThat(facts.narratives()).isEmpty();
        assertThat(source(facts, "weather").status()).isEqualTo(Source.Status.FAILED);
        assertThat(facts.sun()).hasSize(4);
        assertThat(facts.climate()).isNotEmpty();
        assertThat(facts.airports()).isNotEmpty();
        assertThat(facts.currency().total().currency()).isEqualTo("USD");
        assertThat(facts.warnings())
                .extracting(Warning::subject)
                .contains("weather", "currency", "places", "narrative");
        assertThat(facts.warnings())
                .allSatisfy(warning -> assertThat(warning.message()).contains("Ask for a refresh later"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private Enrichment enriched() throws Exception {
        String id = KafkaProbe.newRequestId();
        generation.publish(Itineraries.as(id, PLAN));
        return completion(id).enrichment();
    }

    private EnrichmentCompleted completion(String id) throws IOException {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(out.records(Topics.ENRICHMENT_COMPLETED, id))
                .hasSize(1));
        EnrichmentCompleted completed = EventJson.mapper()
                .readValue(
                        out.records(Topics.ENRICHMENT_COMPLETED, id).getFirst().value(), EnrichmentCompleted.class);
        assertThat(completed.outcome()).isEqualTo(Outcome.SUCCEEDED);
        return completed;
    }

    private static int visits() {
        return PLAN.itinerary().days().stream()
                .mapToInt(day -> day.visits().size())
                .sum();
    }

    private static Source source(Enrichment facts, String name) {
        return facts.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Duration timeToLive(String provider) {
        String key = redis.key().keys("travel:enrichment:v1:" + provider + ":*").getFirst();
        return Duration.ofMillis(redis.key().pttl(key));
    }

    private int count(String provider) {
        return Integer.parseInt(controls.get("count").apply(provider));
    }

    private Map<String, Integer> counts() {
        return ALL.stream().collect(Collectors.toMap(provider -> provider, this::count));
    }
}
