package com.mercurious.travel.openinghours;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "AT,48.208,16.372,2026-12-25,true",
        "AT,48.208,16.372,2026-12-24,false",
        "DE,52.520,13.405,2026-03-08,true",
        "DE,53.550,9.993,2026-03-08,false",
        "JP,35.681,139.767,2026-02-23,true",
        "JP,35.681,139.767,2026-12-23,false",
        "XX,0,0,2026-12-25,false"
    })
    void holidaysAreThoseOfTheTown(String country, double lat, double lon, LocalDate date, boolean holiday) {
        assertThat(PublicHolidays.of(country, new Coordinates(lat, lon)).includes(date))
                .isEqualTo(holiday);
    }
}
