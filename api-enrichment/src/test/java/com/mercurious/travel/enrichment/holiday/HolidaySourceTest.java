package com.mercurious.travel.enrichment.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Enrichment.Holiday;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaySourceTest {
    private final HolidaySource source = new HolidaySource();

    @Test
    void theFirstOfMayTouchesThatDaysVisitsInVienna() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.vienna());

        List<Holiday> holidays = source.gather(context).holidays();

        assertThat(holidays)
                .containsExactly(new Holiday(
                        LocalDate.of(2027, 5, 1),
                        "vienna",
                        "Tag der Arbeit",
                        List.of("kunsthistorisches-museum", "karlskirche", "prater")));
    }

    @Test
    void eachCountryHasItsOwnHolidaysOnTheWay() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.viennaAndPrague());

        List<Holiday> holidays = source.gather(context).holidays();

        assertThat(holidays)
                .extracting(Holiday::date, Holiday::destinationId, Holiday::name)
                .containsExactly(tuple(LocalDate.of(2027, 3, 29), "prague", "Easter Monday"));
    }

    @Test
    void japanHasItsGoldenWeek() {
        assertThat(dates("JP", 35.68, 139.77, "2027-04-28", "2027-05-06"))
                .containsExactly("2027-04-29", "2027-05-03", "2027-05-04", "2027-05-05");
    }

    @Test
    void correctionsPutInAndTakeOutDays() {
        assertThat(dates("JP", 35.68, 139.77, "2027-02-22", "2027-02-24")).containsExactly("2027-02-23");
        assertThat(dates("JP", 35.68, 139.77, "2027-12-22", "2027-12-24")).isEmpty();
        assertThat(dates("SG", 1.29, 103.85, "2027-02-05", "2027-02-09"))
                .containsExactly("2027-02-06", "2027-02-07", "2027-02-08");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 48.137, 11.575, 2027-01-06, true, Epiphany in Munich",
        "DE, 52.520, 13.405, 2027-01-06, false, no Epiphany in Berlin",
        "DE, 52.520, 13.405, 2027-03-08, true, Women's Day in Berlin",
        "GB, 51.507, -0.128, 2027-03-29, true, Easter Monday in London",
        "GB, 55.953, -3.188, 2027-03-29, false, no Easter Monday in Edinburgh",
        "AT, 48.208, 16.372, 2027-12-24, false, an observance is no public holiday",
    })
    void theRegionDecides(String country, double lat, double lon, LocalDate date, boolean holiday, String why) {
        List<Holiday> found = source.gather(Itineraries.stay(country, "UTC", lat, lon, date, date))
                .holidays();

        assertThat(found.isEmpty()).as(why).isEqualTo(!holiday);
    }

    @Test
    void aHolidayAtAWeekendIsKnownOnItsOwnDayAndOnTheOneThatMakesUpForIt() {
        assertThat(dates("US", 40.71, -74.0, "2027-07-03", "2027-07-06")).containsExactly("2027-07-04", "2027-07-05");
    }

    @Test
    void aYearThatTheTablesDoNotReachIsSaid() {
        LocalDate date = LocalDate.of(2033, 1, 31);
        EnrichmentContext context = Itineraries.stay("HK", "UTC", 22.28, 114.16, date, date.plusDays(1));

        Facts facts = source.gather(context);

        assertThat(facts.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("HOLIDAYS_INCOMPLETE");
            assertThat(warning.message()).contains("HK for 2033 lacks the festivals of the lunar calendar");
        });
    }

    @Test
    void ofAYearThatTheTablesReachNothingIsSaid() {
        LocalDate date = LocalDate.of(2032, 2, 11);

        Facts facts = source.gather(Itineraries.stay("HK", "UTC", 22.28, 114.16, date, date));

        assertThat(facts.holidays()).isNotEmpty();
        assertThat(facts.warnings()).isEmpty();
    }

    @Test
    void aCountryWithoutACalendarIsSaidInPlainWords() {
        LocalDate date = LocalDate.of(2027, 5, 1);
        EnrichmentContext context = Itineraries.stay("QQ", "UTC", 0, 0, date, date);

        assertThatThrownBy(() -> source.gather(context))
                .isInstanceOf(FactsUnavailableException.class)
                .hasMessageContaining("'QQ'");
    }

    private List<String> dates(String country, double lat, double lon, String arrive, String leave) {
        EnrichmentContext context =
                Itineraries.stay(country, "UTC", lat, lon, LocalDate.parse(arrive), LocalDate.parse(leave));
        return source.gather(context).holidays().stream()
                .map(holiday -> holiday.date().toString())
                .toList();
    }
}
