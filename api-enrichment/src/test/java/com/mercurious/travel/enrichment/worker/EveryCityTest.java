package com.mercurious.travel.enrichment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.holiday.HolidayCalendar;
import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.airport.AirportSource;
import com.mercurious.travel.enrichment.airport.Airports;
import com.mercurious.travel.enrichment.climate.ClimateNormals;
import com.mercurious.travel.enrichment.climate.ClimateNormals.City;
import com.mercurious.travel.enrichment.country.CountryFacts;
import com.mercurious.travel.enrichment.country.CountrySource;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Enrichment.Airport;
import com.mercurious.travel.events.Enrichment.Country;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every city that has a climate has all the other facts too. */
class EveryCityTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 3);
    private static final AirportSource AIRPORTS = new AirportSource(Airports.builtIn());
    private static final CountryFacts COUNTRIES = new CountryFacts();
    private static final RateTable RATES = RateTable.builtIn();

    static Stream<City> cities() {
        return new ClimateNormals().cities().stream();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void hasAnAirportWithinTheHour(City city) {
        assertThat(AIRPORTS.gather(stay(city)).airports())
                .as(city.id())
                .isNotEmpty()
                .first()
                .extracting(Airport::metres)
                .satisfies(metres -> assertThat(metres).isLessThan(70_000));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void hasAllOfItsCountrysFacts(City city) {
        Country country =
                new CountrySource(COUNTRIES).gather(stay(city)).countries().getFirst();

        assertThat(country.callingCode()).as(city.country()).startsWith("+");
        assertThat(country.drivingSide()).isIn("left", "right");
        assertThat(country.plugs()).as(city.country()).isNotEmpty();
        assertThat(country.emergencyNumbers()).as(city.country()).isNotEmpty();
        assertThat(country.currencies()).as(city.country()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void hasARateForItsMoney(City city) {
        String currency =
                COUNTRIES.territory(city.country()).orElseThrow().currencies().getFirst();

        assertThat(RATES.rate(currency, "EUR")).as(currency).isPresent();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void hasACalendarOfHolidaysForTheYearsToCome(City city) {
        HolidayCalendar calendar =
                HolidayCalendar.of(city.country(), city.coordinates()).orElseThrow();
        for (int year = 2026; year <= 2032; year++) {
            long days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(calendar::isHoliday)
                    .count();
            assertThat(days).as("%s in %d", city.country(), year).isBetween(5L, 40L);
            assertThat(calendar.lacks(year))
                    .as("%s in %d", city.country(), year)
                    .isEmpty();
        }
    }

    /** One day that everyone there knows, of each calendar that moves with the moon or is the project's own. */
    @ParameterizedTest
    @CsvSource({
        "CN, 2027-02-06, 31.23, 121.47",
        "HK, 2027-02-06, 22.28, 114.16",
        "KR, 2027-09-15, 37.57, 126.98",
        "TW, 2027-02-06, 25.04, 121.54",
        "TH, 2027-04-13, 13.75, 100.49",
        "VN, 2027-02-06, 21.03, 105.85",
        "IN, 2027-08-15, 28.61, 77.23",
        "AE, 2027-12-02, 25.20, 55.27",
        "EG, 2027-07-23, 30.04, 31.24",
        "MA, 2027-07-30, 31.63, -7.99",
        "KE, 2027-12-12, -1.29, 36.82",
        "PE, 2027-07-28, -12.05, -77.03",
        "CL, 2027-09-18, -33.44, -70.65",
        "BR, 2027-09-07, -22.91, -43.17",
        "MX, 2027-09-16, 19.43, -99.13",
        "CA, 2027-07-01, 43.65, -79.38",
        "AU, 2027-01-26, -37.81, 144.96",
        "NZ, 2027-02-06, -36.85, 174.76",
        "NO, 2027-05-17, 59.91, 10.75",
        "FI, 2027-12-06, 60.17, 24.94",
        "PL, 2027-11-11, 52.23, 21.01",
        "IT, 2027-06-02, 40.85, 14.27",
        "ES, 2027-02-28, 37.39, -5.98",
        "US, 2027-07-04, 41.88, -87.62"
    })
    void knowsItsBestKnownHoliday(String country, LocalDate date, double lat, double lon) {
        assertThat(HolidayCalendar.of(country, new Coordinates(lat, lon)).orElseThrow())
                .matches(calendar -> calendar.isHoliday(date));
    }

    private static EnrichmentContext stay(City city) {
        return Itineraries.stay(
                city.country(),
                "UTC",
                city.coordinates().lat(),
                city.coordinates().lon(),
                DAY,
                DAY);
    }
}
