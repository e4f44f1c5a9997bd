package com.mercurious.travel.enrichment.climate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.climate.ClimateNormals.City;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table is held against what no climate on Earth breaks; its values themselves are approximate. */
class ClimateNormalsTest {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final List<Integer> NORTHERN_SUMMER = List.of(5, 6, 7);
    private static final List<Integer> NORTHERN_WINTER = List.of(11, 0, 1);

    static Stream<City> cities() {
        return new ClimateNormals().cities().stream();
    }

    @Test
    void everyCityIsThereOnce() {
        List<String> ids = cities().map(City::id).toList();

        assertThat(ids).hasSize(66).hasSameSizeAs(new HashSet<>(ids));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void daysAreWarmerThanNightsByADailyRange(City city) {
        for (int month = 0; month < 12; month++) {
            assertThat(city.maxC().get(month) - city.minC().get(month))
                    .as("%s, month %d", city.id(), month + 1)
                    .isBetween(3.0, 18.0);
            assertThat(city.maxC().get(month)).isBetween(-10.0, 45.0);
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void summerIsInTheHemispheresMonths(City city) {
        double june = mean(city.maxC(), NORTHERN_SUMMER);
        double december = mean(city.maxC(), NORTHERN_WINTER);

        if (city.coordinates().lat() > 23.5) {
            assertThat(june - december).as(city.id()).isGreaterThan(4);
        } else if (city.coordinates().lat() < -23.5) {
            assertThat(december - june).as(city.id()).isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void neighbouringMonthsAreNotFarApart(City city) {
        for (int month = 0; month < 12; month++) {
            int next = (month + 1) % 12;
            assertThat(Math.abs(city.maxC().get(month) - city.maxC().get(next)))
                    .as("%s, month %d", city.id(), month + 1)
                    .isLessThan(10);
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void wetDaysFitTheMonthAndItsRain(City city) {
        for (int month = 0; month < 12; month++) {
            double days = city.wetDays().get(month);
            assertThat(days).as("%s, month %d", city.id(), month + 1).isBetween(0.0, DAYS[month] - 8.0);
            assertThat(city.precipitationMm().get(month))
                    .as("%s, month %d: at least 1 mm a wet day", city.id(), month + 1)
                    .isGreaterThanOrEqualTo(days);
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void theYearsRainIsThatOfAnInhabitedCity(City city) {
        assertThat(city.precipitationMm().stream().mapToDouble(mm -> mm).sum())
                .as(city.id())
                .isBetween(5.0, 2600.0);
        assertThat(city.period()).isEqualTo("1991-2020");
    }

    private static double mean(List<Double> values, List<Integer> months) {
        return IntStream.of(months.stream().mapToInt(m -> m).toArray())
                .mapToDouble(values::get)
                .average()
                .orElseThrow();
    }
}
