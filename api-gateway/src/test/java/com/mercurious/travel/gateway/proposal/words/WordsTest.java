package com.mercurious.travel.gateway.proposal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ~ is a no-break space, a ^ a narrow one. */
@Tag("machine-text")
class WordsTest {
    private final Words english = Words.in(Language.ENGLISH);
    private final Words french = Words.in(Language.FRENCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 EUR | €1,234.50   | 1^234,50~€",
                "42 EUR     | €42         | 42~€",
                "0.05 USD   | US$0.05     | 0,05~$US",
                "8000 HUF   | HUF~8,000   | 8^000~HUF",
                "1500 JPY   | JP¥1,500    | 1^500~JPY",
                "1.250 KWD  | KWD~1.250   | 1,250~KWD",
                "3 abc      | 3~abc       | 3~abc",
            })
    void writesMoney(String money, String inEnglish, String inFrench) {
        // Given
        String[] parts = money.split(" ");
        Money amount = new Money(new BigDecimal(parts[0]), parts[1]);

        // When
        List<String> written = List.of(english.money(amount), french.money(amount));

        // Then
        assertThat(written).containsExactly(blanks(inEnglish), blanks(inFrench));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0       | 0~m      | 0^m",
                "964     | 960~m    | 960^m",
                "1000    | 1~km     | 1^km",
                "12340   | 12.3~km  | 12,3^km",
                "258400  | 258~km   | 258^km",
                "10500000 | 10,500~km | 10^500^km",
            })
    void writesDistances(int metres, String inEnglish, String inFrench) {
        // When
        List<String> written =
                List.of(english.numbers().distance(metres), french.numbers().distance(metres));

        // Then
        assertThat(written.stream().map(WordsTest::anyBlank))
                .containsExactly(anyBlank(blanks(inEnglish)), anyBlank(blanks(inFrench)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0~min", "59, 59~min", "60, 1~h", "200, 3~h~20~min", "1500, 25~h"})
    void writesDurations(int minutes, String expected) {
        // When
        List<String> written =
                List.of(english.numbers().duration(minutes), french.numbers().duration(minutes));

        // Then
        assertThat(written).containsOnly(blanks(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030-05-10 | 2030-05-12 | 10 to 12 May 2030                   | du 10 au 12 mai 2030",
                "2030-05-30 | 2030-06-01 | 30 May to 1 June 2030               | du 30 mai au 1er juin 2030",
                "2030-12-30 | 2031-01-02 | 30 December 2030 to 2 January 2031  | du 30 décembre 2030 au 2 janvier 2031",
                "2030-05-01 | 2030-05-01 | 1 May 2030                          | le 1er mai 2030",
            })
    void writesDates(LocalDate first, LocalDate last, String inEnglish, String inFrench) {
        // When
        List<String> written = List.of(english.dates(first, last), french.dates(first, last));

        // Then
        assertThat(written).containsExactly(inEnglish, inFrench);
    }

    @Test
    void writesWeekdaysAndTimesAndPercents() {
        assertThat(english.date(LocalDate.of(2030, 5, 1))).isEqualTo("Wednesday 1 May 2030");
        assertThat(french.date(LocalDate.of(2030, 5, 1))).isEqualTo("mercredi 1er mai 2030");
        assertThat(english.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(french.time(LocalTime.of(9, 5))).isEqualTo(blanks("9~h~05"));
        assertThat(english.numbers().percent(0.8)).isEqualTo("80%");
        assertThat(french.numbers().percent(0.8)).isEqualTo(blanks("80~%"));
    }

    @Test
    void countsAndLists() {
        assertThat(french.say("page.travellers", Map.of("adults", 1, "children", 2)))
                .isEqualTo("1 adulte, 2 enfants");
        assertThat(english.say("page.travellers", Map.of("adults", 2, "children", 0)))
                .isEqualTo("2 adults");
        assertThat(french.list(List.of("art", "histoire", "nature"))).isEqualTo("art, histoire et nature");
        assertThat(english.name("kind", "bar_district")).isEqualTo("bar district");
        assertThat(french.name("kind", "space_port")).isEqualTo("space port");
        assertThat(french.capital("église")).isEqualTo("Église");
    }

    private static String blanks(String text) {
        return text.replace('~', '\u00a0').replace('^', '\u202f');
    }

    /** Which no-break space stands before a unit is up to CLDR. */
    private static String anyBlank(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
