package com.mercurious.travel.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.openinghours.OpeningHours.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 25));
    private static final Locality VIENNA =
            new Locality(new Coordinates(48.2082, 16.3738), ZoneId.of("Europe/Vienna"), HOLIDAYS::contains);

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvFileSource(resources = "/opening-hours/by-date.txt", delimiterString = " | ", quoteCharacter = '`')
    void hoursAreThoseOfTheDate(String what, String text, LocalDate date, String expected) {
        List<Span> open = OpeningHours.parse(text, VIENNA).on(date);

        assertThat(written(open)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/opening-hours/refused.txt", delimiterString = " | ", quoteCharacter = '`')
    void whatCannotBeEvaluatedIsRefusedWithThePartAndWhatIsRight(String text, String part) {
        assertThatThrownBy(() -> OpeningHours.parse(text, VIENNA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining(part)
                .hasMessageContaining("Apr-Oct 10:00-18:00; Dec 25 off");
    }

    @Test
    void hoursByTheSunNeedAPlace() {
        assertThatThrownBy(() -> OpeningHours.parse("sunrise-sunset")).hasMessageContaining("needs a place on the map");
    }

    @ParameterizedTest(name = "{0}: {2} on {3}")
    @CsvFileSource(resources = "/opening-hours/far-north.txt", delimiterString = " | ")
    void hoursByTheSunFollowShortNightsPolarDayAndPolarNight(
            String what, String town, String text, LocalDate date, String expected) {
        Locality locality =
                switch (town) {
                    case "Reykjavik" ->
                        new Locality(
                                new Coordinates(64.1466, -21.9426), ZoneId.of("Atlantic/Reykjavik"), Holidays.NONE);
                    case "Tromsø" ->
                        new Locality(new Coordinates(69.6492, 18.9553), ZoneId.of("Europe/Oslo"), Holidays.NONE);
                    default -> throw new IllegalArgumentException(town);
                };

        List<Span> open = OpeningHours.parse(text, locality).on(date);

        assertThat(written(open)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-ca-buddhist", "fa-IR"})
    void hoursAreTheSameWhateverDigitsAndLettersTheMachineUses(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            OpeningHours hours = OpeningHours.parse("Fr 18:00-02:00; Sa 20:00+", VIENNA);

            assertThat(written(hours.on(LocalDate.of(2026, 6, 5)))).isEqualTo("18:00-26:00");
            assertThat(hours.notes()).singleElement().asString().contains("120 minutes");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10:00-18:00; SH off", "18:00+", "10:00-12:00 || unknown", "10:00-12:00 \"by appointment\""})
    void whatIsNotCertainIsNoted(String text) {
        assertThat(OpeningHours.parse(text, VIENNA).notes()).singleElement().isNotNull();
    }

    @Test
    void withoutACalendarHolidaysAreNoted() {
        assertThat(OpeningHours.parse("10:00-18:00; PH off").notes())
                .singleElement()
                .asString()
                .contains("no calendar");
        assertThat(OpeningHours.parse("10:00-18:00; PH off", VIENNA).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "00:00-24:00", "Mo-Su 00:00-24:00", "Jan-Dec 00:00-24:00"})
    void whatNeverClosesIsAlwaysOpen(String text) {
        assertThat(OpeningHours.parse(text).alwaysOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/7; Dec 25 off", "24/7; PH off", "Mo-Sa 00:00-24:00"})
    void whatClosesOnceAYearIsNotAlwaysOpen(String text) {
        assertThat(OpeningHours.parse(text, VIENNA).alwaysOpen()).isFalse();
    }

    @Test
    void theLongestSpanIsThatOfAnySeasonAndOfHolidays() {
        assertThat(OpeningHours.parse("Mo 10:00-13:00,15:00-19:30; Tu 10:00-12:00")
                        .longestSpan())
                .isEqualTo(4 * 60 + 30);
        assertThat(OpeningHours.parse("Nov-Mar 10:00-13:00; Apr-Oct 10:00-19:00")
                        .longestSpan())
                .isEqualTo(9 * 60);
        assertThat(OpeningHours.parse("10:00-13:00; PH 10:00-15:00").longestSpan())
                .isEqualTo(5 * 60);
        assertThat(OpeningHours.parse("2031 May 10:00-13:00").longestSpan()).isEqualTo(3 * 60);
        assertThat(OpeningHours.parse("off").longestSpan()).isZero();
    }

    private static String written(List<Span> spans) {
        List<String> texts = new ArrayList<>();
        spans.forEach(span -> texts.add(time(span.from()) + "-" + time(span.to())));
        return texts.isEmpty() ? "-" : texts.stream().collect(Collectors.joining(" "));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
