package com.mercurious.travel.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/calendar", "application/geo+json");

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text/calendar                                                   | text/calendar",
                "text/calendar; charset=utf-8                                    | text/calendar",
                "text/calendar;charset=\"UTF-8\"                                 | text/calendar",
                "Text/Calendar ; Charset=UTF-8 ; q=0.5                           | text/calendar",
                "text/calendar; component=vevent; method=publish                 | text/calendar",
                "text/calendar; charset=iso-8859-1                               | ",
                "text/calendar; charset=iso-8859-1, application/json; q=0.1      | application/json",
                "text/calendar; charset=iso-8859-1; q=0.2, text/calendar         | text/calendar",
                "application/json; charset=iso-8859-1                            | application/json",
                "application/json; version=2                                     | application/json",
                "application/geo+json; x=\"a,b;q=0\"                             | application/geo+json",
                "*/*                                                             | application/json",
                "application/*                                                   | application/json",
                "text/*                                                          | text/calendar",
                "*/*; q=0.1, text/calendar                                       | text/calendar",
                "text/calendar, */*                                              | text/calendar",
                "application/geo+json, text/calendar                             | text/calendar",
                "application/geo+json, text/calendar; q=0.999                    | application/geo+json",
                "text/calendar; q=0.3, application/geo+json; q=0.31              | application/geo+json",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | application/json",
                "*/*, application/json; q=0                                      | text/calendar",
                "application/*; q=0, */*                                         | text/calendar",
                "application/json; q=0                                           | ",
                "application/json; q=0.000                                       | ",
                "text/calendar; q=1.000                                          | text/calendar",
                "text/calendar; q=1.5, application/geo+json; q=0.1               | application/geo+json",
                "text/calendar; q=, application/geo+json; q=0.1                  | application/geo+json",
                "json, text/calendar; q=0.1                                      | text/calendar",
                ", ,;, text/calendar,                                            | text/calendar",
                "*/json                                                          | ",
                "application/pdf                                                 | ",
                "application/jsonp                                               | ",
                "x-application/json                                              | ",
                "nonsense                                                        | ",
            })
    void takesWhatTheClientLikesBest(String header, String expected) {
        // When
        Optional<String> best = Accept.of(List.of(header)).best(OFFERED);

        // Then
        assertThat(best).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void withoutAHeaderThereIsTheFirst() {
        assertThat(Accept.of(null).best(OFFERED)).contains("application/json");
        assertThat(Accept.of(List.of()).best(OFFERED)).contains("application/json");
        assertThat(Accept.of(List.of(" ")).best(OFFERED)).contains("application/json");
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(Accept.of(List.of("application/pdf", "application/json;q=0.1", "text/calendar"))
                        .best(OFFERED))
                .contains("text/calendar");
    }

    @Test
    void aLongHeaderIsReadToItsEnd() {
        // Given
        String header = "text/calendar;x=\"" + "\\\"".repeat(10_000) + ";".repeat(10_000) + "\"".repeat(9_999)
                + ",application/geo+json;q=0.5" + ",a/b".repeat(10_000);

        // When
        Optional<String> best = Accept.of(List.of(header)).best(OFFERED);

        // Then
        assertThat(best).contains("application/geo+json");
    }
}
