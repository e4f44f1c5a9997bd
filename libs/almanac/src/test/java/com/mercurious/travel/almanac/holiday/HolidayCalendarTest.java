package com.mercurious.travel.almanac.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarTest {
    private static final Coordinates VIENNA = new Coordinates(48.2084, 16.3725);

    @ParameterizedTest(name = "{0} {3}: {4}, {5}")
    @CsvFileSource(resources = "/holidays/known-days.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void aDayIsAHolidayOrNot(String country, double lat, double lon, LocalDate date, boolean holiday, String why) {
        HolidayCalendar calendar =
                HolidayCalendar.of(country, new Coordinates(lat, lon)).orElseThrow();

        assertThat(calendar.isHoliday(date)).as(why).isEqualTo(holiday);
        assertThat(calendar.names(date, Locale.ENGLISH).isEmpty()).isEqualTo(!holiday);
    }

    @Test
    void aLanguageThatIsNotKnownIsAnsweredInEnglishWhateverTheMachineSpeaks() {
        HolidayCalendar calendar = HolidayCalendar.of("AT", VIENNA).orElseThrow();
        LocalDate may = LocalDate.of(2027, 5, 1);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(calendar.names(may, Locale.of("cs"))).containsExactly("Labour day");
            assertThat(calendar.names(may, Locale.GERMAN)).containsExactly("Tag der Arbeit");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "", "at"})
    void aCountryWithoutACalendarHasNone(String country) {
        assertThat(HolidayCalendar.of(country, VIENNA)).isEmpty();
        assertThat(HolidayCalendar.of(null, VIENNA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 2032, ", "CN, 2033, lunar calendar", "HK, 2033, lunar calendar", "VN, 2040, lunar calendar",
        "KR, 2033, lunar calendar", "TH, 2033, lunar calendar", "TW, 2033, lunar calendar", "JP, 2033, equinoxes",
        "AT, 2060, "
    })
    void aTableThatEndsSaysWhatIsLacking(String country, int year, String lacking) {
        HolidayCalendar calendar = HolidayCalendar.of(country, VIENNA).orElseThrow();

        if (lacking == null) {
            assertThat(calendar.lacks(year)).isEmpty();
        } else {
            assertThat(calendar.lacks(year))
                    .hasValueSatisfying(text -> assertThat(text).contains(lacking));
        }
        assertThat(calendar.isHoliday(LocalDate.of(year, 1, 1)))
                .as("the rule goes on")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holiday-rules", "holiday-dates", "holiday-regions", "holiday-horizons"})
    void everyRowSaysWhereItIsFrom(String table) {
        assertThat(CsvTable.read(HolidayCalendarTest.class, "almanac/" + table + ".csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("source")).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"--02-29, 2027, 2027-02-28", "--04 MONDAY 3, 2028, 2028-04-17", "--11 MONDAY 1 +1, 2028, 2028-11-07"})
    void aYearlyDateIsOfEachYear(String text, int year, LocalDate date) {
        assertThat(YearlyDate.of(text).in(year)).isEqualTo(date);
    }

    @Test
    void aDateOfNoKnownFormIsRefused() {
        assertThatThrownBy(() -> YearlyDate.of("2 June"))
                .hasMessageContaining("'2 June'")
                .hasMessageContaining("easter");
    }
}
