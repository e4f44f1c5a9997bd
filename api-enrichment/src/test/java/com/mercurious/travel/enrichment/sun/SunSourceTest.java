package com.mercurious.travel.enrichment.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.events.Enrichment.Sun;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class SunSourceTest {
    private final SunSource source = new SunSource();

    @ParameterizedTest
    @CsvSource({
        "Europe/Vienna, 48.2084, 16.3725, 2027-06-21, 2027-06-21T04:54+02:00, 2027-06-21T20:59+02:00",
        "Europe/Vienna, 48.2084, 16.3725, 2027-12-21, 2027-12-21T07:42+01:00, 2027-12-21T16:03+01:00",
        "Europe/London, 51.5074, -0.1278, 2027-06-21, 2027-06-21T04:43+01:00, 2027-06-21T21:21+01:00",
        "Asia/Tokyo, 35.6812, 139.7671, 2027-01-01, 2027-01-01T06:50+09:00, 2027-01-01T16:38+09:00",
    })
    void agreesWithTheAlmanac(
            String zone, double lat, double lon, LocalDate date, OffsetDateTime sunrise, OffsetDateTime sunset) {
        EnrichmentContext context = Itineraries.stay("XX", zone, lat, lon, date, date);

        Sun sun = source.gather(context).sun().getFirst();

        assertThat(sun.date()).isEqualTo(date);
        assertThat(sun.sunrise()).isCloseTo(sunrise, within(2, ChronoUnit.MINUTES));
        assertThat(sun.sunset()).isCloseTo(sunset, within(2, ChronoUnit.MINUTES));
    }

    @Test
    void theGoldenHourEndsAndBeginsWithTheSunSixDegreesHigh() {
        LocalDate date = LocalDate.of(2027, 5, 1);
        EnrichmentContext context = Itineraries.stay("AT", "Europe/Vienna", 48.2084, 16.3725, date, date);

        Sun sun = source.gather(context).sun().getFirst();

        assertThat(sun.goldenMorningUntil()).isAfter(sun.sunrise());
        assertThat(sun.goldenEveningFrom()).isBefore(sun.sunset());
        assertThat(altitude(sun.goldenMorningUntil(), 48.2084, 16.3725)).isCloseTo(6, within(0.4));
        assertThat(altitude(sun.goldenEveningFrom(), 48.2084, 16.3725)).isCloseTo(6, within(0.4));
    }

    @ParameterizedTest
    @CsvSource({"2027-06-21, POLAR_DAY", "2027-12-21, POLAR_NIGHT"})
    void polarDayAndPolarNightAreToldApart(LocalDate date, Sun.Phase phase) {
        EnrichmentContext context = Itineraries.stay("NO", "Europe/Oslo", 69.6492, 18.9553, date, date);

        Sun sun = source.gather(context).sun().getFirst();

        assertThat(sun.sunrise()).isNull();
        assertThat(sun.sunset()).isNull();
        assertThat(sun.phase()).isEqualTo(phase);
    }

    @Test
    void inShortNightsTheSunSetsOnTheFollowingDate() {
        LocalDate first = LocalDate.of(2027, 6, 20);
        EnrichmentContext context =
                Itineraries.stay("IS", "Atlantic/Reykjavik", 64.1466, -21.9426, first, first.plusDays(2));

        List<Sun> days = source.gather(context).sun();

        assertThat(days).hasSize(3).allSatisfy(sun -> {
            assertThat(sun.phase()).isNull();
            assertThat(sun.sunrise()).isBefore(sun.goldenMorningUntil());
            assertThat(sun.goldenMorningUntil()).isBefore(sun.goldenEveningFrom());
            assertThat(sun.goldenEveningFrom()).isBefore(sun.sunset());
        });
        assertThat(days.get(1).sunset())
                .isCloseTo(OffsetDateTime.parse("2027-06-22T00:04Z"), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void eachDayHasTheSunOfItsOwnCity() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.viennaAndPrague());

        List<Sun> sun = source.gather(context).sun();

        assertThat(sun).extracting(Sun::destinationId).containsExactly("vienna", "vienna", "prague", "prague");
        assertThat(sun.get(1).sunrise().getOffset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(sun.get(2).sunrise().getOffset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void aStayWithoutATimeZoneIsPassedOver() {
        LocalDate date = LocalDate.of(2027, 5, 1);

        List<Sun> sun = source.gather(Itineraries.stay("AT", null, 48.2, 16.4, date, date))
                .sun();

        assertThat(sun).isEmpty();
    }

    /** Altitude in degrees by the low-precision formulas of the Astronomical Almanac (page C5), with refraction left out. */
    private static double altitude(OffsetDateTime time, double lat, double lon) {
        double days = time.toInstant().toEpochMilli() / 86_400_000.0 + 2_440_587.5 - 2_451_545.0;
        double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
        double longitude = Math.toRadians(280.460 + 0.9856474 * days)
                + Math.toRadians(1.915) * Math.sin(anomaly)
                + Math.toRadians(0.020) * Math.sin(2 * anomaly);
        double obliquity = Math.toRadians(23.439);
        double declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude));
        double ascension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude));
        double sidereal = Math.toRadians((18.697374558 + 24.06570982441908 * days) % 24 * 15 + lon);
        double phi = Math.toRadians(lat);
        return Math.toDegrees(Math.asin(Math.sin(phi) * Math.sin(declination)
                + Math.cos(phi) * Math.cos(declination) * Math.cos(sidereal - ascension)));
    }
}
