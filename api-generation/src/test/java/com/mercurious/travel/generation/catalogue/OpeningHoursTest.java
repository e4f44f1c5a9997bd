package com.mercurious.travel.generation.catalogue;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.generation.catalogue.OpeningHours.Span;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @Test
    void aRuleHoldsOnItsDays() {
        OpeningHours hours = OpeningHours.parse("Tu-Fr,Su 10:00-18:00");

        assertThat(hours.on(MONDAY)).isEmpty();
        assertThat(hours.on(TUESDAY)).containsExactly(span(10, 18));
        assertThat(hours.on(FRIDAY)).containsExactly(span(10, 18));
        assertThat(hours.on(SATURDAY)).isEmpty();
        assertThat(hours.on(SUNDAY)).containsExactly(span(10, 18));
    }

    @Test
    void aLaterRuleTakesThePlaceOfAnEarlierOne() {
        OpeningHours hours = OpeningHours.parse("Mo-Su 10:00-18:00; Th 10:00-21:00; We off");

        assertThat(hours.on(THURSDAY)).containsExactly(span(10, 21));
        assertThat(hours.on(WEDNESDAY)).isEmpty();
        assertThat(hours.on(MONDAY)).containsExactly(span(10, 18));
    }

    @Test
    void aDayMayHaveSeveralTimes() {
        assertThat(OpeningHours.parse("Mo 10:00-13:00,15:00-18:00").on(MONDAY))
                .containsExactly(span(10, 13), span(15, 18));
    }

    @Test
    void anEveningGoesOnIntoTheNextDay() {
        OpeningHours hours = OpeningHours.parse("Fr,Sa 18:00-26:00");

        assertThat(hours.on(FRIDAY)).containsExactly(span(18, 26));
        assertThat(hours.on(SATURDAY)).containsExactly(span(0, 2), span(18, 26));
        assertThat(hours.on(SUNDAY)).containsExactly(span(0, 2));
        assertThat(OpeningHours.parse("Fr,Sa 18:00-02:00").on(FRIDAY)).containsExactly(span(18, 26));
    }

    @Test
    void anEveningOfSundayGoesOnIntoMonday() {
        assertThat(OpeningHours.parse("Su 20:00-25:00").on(MONDAY)).containsExactly(span(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "00:00-24:00", "Mo-Su 00:00-24:00"})
    void alwaysOpenIsOneSpanOverMidnight(String text) {
        OpeningHours hours = OpeningHours.parse(text);

        assertThat(hours.alwaysOpen()).isTrue();
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(hours.on(day)).containsExactly(span(0, 48));
        }
    }

    @Test
    void theLongestSpanIsFound() {
        assertThat(OpeningHours.parse("Mo 10:00-13:00,15:00-19:30; Tu 10:00-12:00")
                        .longestSpan())
                .isEqualTo(4 * 60 + 30);
        assertThat(OpeningHours.parse("off").longestSpan()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apr-Oct 10:00-18:00",
                "Mo-Su 10:00+",
                "sunrise-sunset",
                "Mo-Fr 10:00-18:00; PH off",
                "Mo[1] 10:00-18:00",
                "Mo-Fr 10:00-18:00 \"by appointment\"",
                "ten to six",
                "Mo-Fr 10:00-18:00 unknown"
            })
    void whatIsNoTypicalWeekIsRefusedWithWhatWouldBeRight(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("Tu-Su 10:00-18:00; Mo off");
    }

    private static Span span(int fromHour, int toHour) {
        return new Span(fromHour * 60, toHour * 60);
    }
}
