package com.mercurious.travel.enrichment.provider.weather;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.provider.Lookups;
import com.mercurious.travel.enrichment.provider.Provider;
import com.mercurious.travel.events.Enrichment.Weather;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherSourceTest {
    private static final Instant NOON = Instant.parse("2027-04-20T12:00:00Z");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ForecastQuestion> asked = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, false",
                "0.9, 1, false",
                "1, 0.6, true",
                "1, 0.59, false",
                "4.9, 0.5, false",
                "5, 0, true",
                "5, -, true",
                "2, -, false",
                "-, 1, false"
            })
    void aDayIsRainyByAmountAndProbability(Double millimetres, Double probability, boolean rainy) {
        assertThat(WeatherSource.rainy(millimetres, probability)).isEqualTo(rainy);
    }

    @Test
    void daysInReachHaveAForecast() {
        Facts facts = source().gather(Itineraries.contextOf(Itineraries.vienna()));

        assertThat(facts.weather())
                .extracting(Weather::date)
                .containsExactly(
                        LocalDate.of(2027, 4, 29),
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 5, 1),
                        LocalDate.of(2027, 5, 2));
        assertThat(asked).hasSize(1);
    }

    @Test
    void nobodyIsAskedBeyondTheSixteenthDay() {
        Facts facts = source().gather(Itineraries.contextOf(Itineraries.viennaFrom(LocalDate.of(2027, 5, 6))));

        assertThat(facts.weather()).isEmpty();
        assertThat(facts.warnings()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theLastDayInReachHasAForecastAndTheNextHasNone() {
        Facts facts = source().gather(Itineraries.contextOf(Itineraries.viennaFrom(LocalDate.of(2027, 5, 4))));

        assertThat(facts.weather())
                .extracting(Weather::date)
                .containsExactly(LocalDate.of(2027, 5, 4), LocalDate.of(2027, 5, 5));
        assertThat(facts.warnings()).isEmpty();
    }

    @Test
    void aTripThatIsOverHasNone() {
        source().gather(Itineraries.contextOf(Itineraries.viennaFrom(LocalDate.of(2027, 4, 1))));

        assertThat(asked).isEmpty();
    }

    private WeatherSource source() {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        Provider<ForecastQuestion, Forecast> provider = (question, fresh) -> {
            asked.add(question);
            return new Provider.Answer<>(sixteenDays(), NOON, "a test", 0.8, null);
        };
        return new WeatherSource(provider, new Lookups(threads, Duration.ofSeconds(5)), clock);
    }

    private static Forecast sixteenDays() {
        return new Forecast(IntStream.range(0, 16)
                .mapToObj(i -> new Forecast.Daily(LocalDate.of(2027, 4, 20).plusDays(i), 8.0, 17.0, 0.0, 0.1, "clear"))
                .toList());
    }
}
