package com.mercurious.travel.enrichment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.enrichment.provider.ProviderStub.Mode;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each provider by itself against each way in which it can behave. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-enrichment"))
class ProviderModesIT {
    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Europe/Vienna")).plusDays(1);
    private static final EnrichmentContext CONTEXT = Itineraries.firstVisit(Itineraries.viennaFrom(TOMORROW));

    private static ProviderStub stub;
    private static boolean warm;

    @Inject
    ProviderMetrics metrics;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Remembering();
    private LiveSources live;

    @BeforeAll
    static void open() {
        stub = new ProviderStub();
    }

    @AfterAll
    static void close() {
        stub.close();
    }

    @BeforeEach
    void listen() {
        if (!warm) {
            Live.ALL.forEach(this::warmUp);
            warm = true;
        }
        stub.reset();
        Logger.getLogger("").addHandler(log);
    }

    /** The first call loads much, which on a busy machine takes longer than a test gives a call. */
    private void warmUp(String provider) {
        var settings = Live.settings(stub, provider);
        settings.put("travel.enrichment.providers." + provider + ".timeout", "PT20S");
        settings.put("travel.enrichment.providers.limit", "PT40S");
        live = Live.sources(settings, AnswerStore.NONE, metrics);
        gather(Live.only(live));
        live.stop();
    }

    @AfterEach
    void theKeyIsNeverLogged() {
        Logger.getLogger("").removeHandler(log);
        live.stop();
        assertThat(logged).noneMatch(line -> line.contains(Live.SECRET));
    }

    static Stream<String> providers() {
        return Live.ALL.stream();
    }

    static Stream<Arguments> troubles() {
        return Live.ALL.stream()
                .flatMap(provider -> Stream.of(
                        Arguments.of(provider, Mode.SLOW, "did not answer in time", 3),
                        Arguments.of(provider, Mode.INVALID, "can't be read", 1),
                        Arguments.of(provider, Mode.WRONG_TYPES, "can't be read", 1),
                        Arguments.of(provider, Mode.ABSURD, "", provider.equals("narrative") ? 2 : 1),
                        Arguments.of(
                                provider, Mode.RATE_LIMITED_FOR_AN_HOUR, "takes no more questions for now (429)", 1),
                        Arguments.of(provider, Mode.CUT_OFF, "broke the connection off", 3),
                        Arguments.of(provider, Mode.FAULTY, "has a fault (503)", 3),
                        Arguments.of(provider, Mode.UNAUTHORIZED, "does not let us in (401)", 1)));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aNormalAnswerGivesFactsWithTheirProvenance(String provider) {
        Facts facts = gather(provider, Mode.NORMAL);

        assertThat(hasLiveFacts(provider, facts)).isTrue();
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.provenance().at()).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(facts.provenance().confidence()).isBetween(0.5, 1.0);
        assertThat(facts.provenance().origin()).isNotBlank();
        assertThat(stub.asked(provider)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aTroubleIsAWarningWithinTheTimeLimit(String provider, Mode mode, String reason, int questions) {
        Instant begun = Instant.now();

        Facts facts = gather(provider, mode);

        assertThat(Duration.between(begun, Instant.now()))
                .isLessThan(Duration.parse(Live.LIMIT).plusSeconds(1));
        assertThat(hasLiveFacts(provider, facts)).isFalse();
        assertThat(facts.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isIn("SOURCE_FAILED", "RATES_NOT_CURRENT");
            assertThat(warning.message()).contains(reason).contains("Ask for a refresh later");
        });
        assertThat(stub.asked(provider)).hasSizeBetween(mode == Mode.SLOW ? 2 : questions, questions);
        assertThat(logged.stream().filter(line -> line.contains("Provider gave no answer: provider=" + provider)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aTroubleThatPassesIsGoneAtTheNextTry(String provider) {
        Facts facts = gather(provider, Mode.FAULTY_ONCE);

        assertThat(hasLiveFacts(provider, facts)).isTrue();
        assertThat(facts.warnings()).isEmpty();
        assertThat(stub.asked(provider)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aPauseThatTheProviderAsksForIsKept(String provider) {
        Instant begun = Instant.now();

        Facts facts = gather(provider, Mode.RATE_LIMITED_FOR_A_SECOND);

        assertThat(hasLiveFacts(provider, facts)).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(stub.asked(provider)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-meteo", "open-weather", "ecb"})
    void datesThatAreOffAreNotBelieved(String provider) {
        Facts facts = gather(provider, Mode.OFF);

        assertThat(hasLiveFacts(provider, facts)).isFalse();
        assertThat(facts.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("which can't be right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominatim", "google-places"})
    void aPlaceOfThatNameElsewhereIsAnother(String provider) {
        Facts facts = gather(provider, Mode.OFF);

        assertThat(facts.places()).isEmpty();
        assertThat(facts.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aProviderThatIsNotThereIsAWarning(String provider) {
        live = Live.sources(Live.settings("http://127.0.0.1:1", provider), AnswerStore.NONE, metrics);

        Facts facts = gather(Live.only(live));

        assertThat(facts.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("can't be reached");
    }

    @Test
    void aTextWithAnotherPlaceIsWrittenAgainWithTheReason() {
        Facts facts = gather("narrative", Mode.ABSURD_ONCE);

        assertThat(facts.narratives()).singleElement().satisfies(narrative -> assertThat(narrative.text())
                .doesNotContain("Disneyland"));
        assertThat(stub.asked("narrative")).hasSize(2);
        assertThat(stub.asked("narrative").getLast().body()).contains("Not accepted: 'Disneyland' is not in the plan");
    }

    @Test
    void aProviderThatFailsAgainAndAgainIsLeftAlone() {
        var settings = Live.settings(stub, "open-meteo");
        settings.put("travel.enrichment.providers.open-meteo.breaker-calls", "3");
        live = Live.sources(settings, AnswerStore.NONE, metrics);
        FactSource source = Live.only(live);
        stub.set("open-meteo", Mode.FAULTY);
        gather(source);
        assertThat(stub.asked("open-meteo")).hasSize(3);

        Facts facts = gather(source);

        assertThat(stub.asked("open-meteo")).hasSize(3);
        assertThat(facts.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("failed too often lately and is left alone for a while");
    }

    @Test
    void whatIsSentIsWhatTheDocumentationAsksFor() {
        gather("google-places", Mode.NORMAL);
        live.stop();
        gather("nominatim", Mode.NORMAL);
        live.stop();
        gather("open-weather", Mode.NORMAL);

        ProviderStub.Asked google = stub.asked("google-places").getFirst();
        assertThat(google.path()).endsWith("/v1/places:searchText");
        assertThat(google.headers())
                .containsEntry("x-goog-api-key", Live.SECRET)
                .hasEntrySatisfying("x-goog-fieldmask", mask -> assertThat(mask).contains("places.rating"));
        assertThat(google.query()).doesNotContain(Live.SECRET);
        assertThat(stub.asked("nominatim").getFirst().headers().get("user-agent"))
                .contains("mercurious-travel")
                .contains("test@example.org");
        assertThat(stub.asked("open-weather").getFirst().query()).contains("units=metric");
        assertThat(stub.asked("open-weather").getFirst().headers()).doesNotContainKey("traceparent");
    }

    private Facts gather(String provider, Mode mode) {
        stub.set(provider, mode);
        live = Live.sources(Live.settings(stub, provider), AnswerStore.NONE, metrics);
        return gather(Live.only(live));
    }

    /** What a source says when it has nothing is a warning here, as it is in an enrichment. */
    private static Facts gather(FactSource source) {
        try {
            return source.gather(CONTEXT);
        } catch (FactsUnavailableException e) {
            return Facts.NONE.with(List.of(new Warning("SOURCE_FAILED", e.getMessage(), source.name())));
        }
    }

    private static boolean hasLiveFacts(String provider, Facts facts) {
        return switch (provider) {
            case "open-meteo", "open-weather" -> facts.weather().size() == 1;
            case "ecb" -> facts.currency().ratesSource().contains("European Central Bank");
            case "nominatim", "google-places" -> facts.places().size() == 1;
            default -> facts.narratives().size() == 1;
        };
    }

    private final class Remembering extends Handler {
        @Override
        public void publish(LogRecord record) {
            logged.add(new org.jboss.logmanager.formatters.PatternFormatter("%s%e")
                    .format(org.jboss.logmanager.ExtLogRecord.wrap(record)));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
