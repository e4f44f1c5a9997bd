package com.mercurious.travel.tools.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.events.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryOutlinesTest {
    private static final CountryOutlines OUTLINES = CountryOutlines.builtIn();

    @ParameterizedTest
    @CsvSource({
        "48.2, 16.37, AT",
        "-33.87, 151.0, AU",
        "40.78, -73.96, US",
        "35.68, 139.75, JP",
        "22.4, 114.1, HK",
        "47.14, 9.52, LI",
        "-29.5, 28.2, LS",
        "64.1, -21.8, IS",
        "66.0, -172.0, RU",
        "66.5, 179.0, RU",
        "66.5, -179.5, RU",
        "-16.87, 179.99, FJ"
    })
    void landBelongsToItsCountry(double lat, double lon, String country) {
        assertThat(OUTLINES.countryAt(new Coordinates(lat, lon))).contains(country);
        assertThat(OUTLINES.metresFrom(country, new Coordinates(lat, lon))).isZero();
    }

    @Test
    void aCountryInsideAnotherIsAHoleInIt() {
        assertThat(OUTLINES.metresFrom("ZA", new Coordinates(-29.5, 28.2))).isGreaterThan(40_000);
    }

    @ParameterizedTest
    @CsvSource({"0, -30", "45.0, 13.5", "40.85, 29.0", "67.51, 12.1", "66.5, -30.0"})
    void theSeaIsNoCountry(double lat, double lon) {
        assertThat(OUTLINES.countryAt(new Coordinates(lat, lon))).isEmpty();
    }

    @Test
    void landBeyondThe180thMeridianIsNear() {
        assertThat(OUTLINES.metresFrom("FJ", new Coordinates(-16.80, -179.99))).isLessThan(15_000);
        assertThat(OUTLINES.metresFrom("FJ", new Coordinates(-16.80, 179.99)))
                .isCloseTo(OUTLINES.metresFrom("FJ", new Coordinates(-16.80, 179.99 - 360)), within(0.01));
    }

    @Test
    void theDistanceIsThatToTheNearestLand() {
        Coordinates middleOfTheStraitOfGibraltar = new Coordinates(35.95, -5.6);

        double toSpain = OUTLINES.metresFrom("ES", middleOfTheStraitOfGibraltar);
        double toMorocco = OUTLINES.metresFrom("MA", middleOfTheStraitOfGibraltar);

        assertThat(toSpain).isCloseTo(5_900, within(2_000.0));
        assertThat(toMorocco).isCloseTo(12_500, within(2_500.0));
        assertThat(OUTLINES.metresFrom("AT", middleOfTheStraitOfGibraltar)).isInfinite();
    }
}
