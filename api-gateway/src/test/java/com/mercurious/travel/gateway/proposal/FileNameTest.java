package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class FileNameTest {
    private static final LocalDate DATE = LocalDate.of(2030, 5, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Vienna                | Vienna_2030-05-10_2030-05-10.ics        | Vienna_2030-05-10_2030-05-10.ics",
                "Vienna;Budapest       | Vienna-Budapest_2030-05-10_2030-05-10.ics | Vienna-Budapest_2030-05-10_2030-05-10.ics",
                "São Paulo;Rio/..\\x   | Sao-Paulo-Rio-x_2030-05-10_2030-05-10.ics | S%C3%A3o-Paulo-Rio-x_2030-05-10_2030-05-10.ics",
                "京都                  | trip_2030-05-10_2030-05-10.ics          | %E4%BA%AC%E9%83%BD_2030-05-10_2030-05-10.ics",
                "京都;Oslo             | Oslo_2030-05-10_2030-05-10.ics          | %E4%BA%AC%E9%83%BD-Oslo_2030-05-10_2030-05-10.ics",
                "\"~X: y               | X-y_2030-05-10_2030-05-10.ics           | X-y_2030-05-10_2030-05-10.ics",
                "...                   | trip_2030-05-10_2030-05-10.ics          | trip_2030-05-10_2030-05-10.ics",
                "a;b;c;d;e;f           | a-b-c-d_2030-05-10_2030-05-10.ics       | a-b-c-d_2030-05-10_2030-05-10.ics",
            })
    void namesWhereOneGoesAndWhen(String cities, String ascii, String encoded) {
        // When
        String disposition = FileName.disposition(
                Rendered.plan(to(cities.replace("~", "\r\n").split(";"))), "ics");

        // Then
        assertThat(disposition).isEqualTo("inline; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded));
    }

    private static Proposal to(String... names) {
        Coordinates at = new Coordinates(0, 0);
        List<Itinerary.Stay> stays = Stream.of(names)
                .map(name -> PlannedTrips.stay(name, "AT", "Europe/Vienna", DATE, DATE, at))
                .toList();
        return PlannedTrips.proposal(stays, List.of(PlannedTrips.day(DATE, names[0])), null);
    }
}
