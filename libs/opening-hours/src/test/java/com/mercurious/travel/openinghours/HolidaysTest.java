package com.mercurious.travel.openinghours;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.holiday.HolidayCalendar;
import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static final Coordinates FORBIDDEN_CITY = new Coordinates(39.9163, 116.3972);

    @Test
    void aPalaceThatOpensOnHolidaysIsOpenOnAMondayOfSpringFestival() {
        Locality beijing = new Locality(FORBIDDEN_CITY, ZoneId.of("Asia/Shanghai"), Holidays.of("CN", FORBIDDEN_CITY));
        OpeningHours hours =
                OpeningHours.parse("Apr-Oct Tu-Su 08:30-17:00; Nov-Mar Tu-Su 08:30-16:30; PH 08:30-17:00", beijing);

        assertThat(hours.on(LocalDate.of(2027, 2, 8))).containsExactly(new OpeningHours.Span(510, 1020));
        assertThat(hours.on(LocalDate.of(2027, 2, 15))).isEmpty();
        assertThat(hours.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Seoul, KR, 37.567, 126.978, Asia/Seoul",
        "Bangkok, TH, 13.756, 100.502, Asia/Bangkok",
        "Beijing, CN, 39.904, 116.407, Asia/Shanghai",
        "Taipei, TW, 25.033, 121.565, Asia/Taipei",
        "Dublin, IE, 53.350, -6.260, Europe/Dublin",
        "Vienna, AT, 48.208, 16.373, Europe/Vienna",
        "Boston, US, 42.360, -71.059, America/New_York",
        "New York, US, 40.713, -74.006, America/New_York",
        "Tokyo, JP, 35.681, 139.767, Asia/Tokyo"
    })
    void aPlaceThatClosesOnHolidaysIsShutOnTheDaysThatTheFactsName(
            String city, String country, double lat, double lon, ZoneId zone) {
        Coordinates town = new Coordinates(lat, lon);
        HolidayCalendar facts = HolidayCalendar.of(country, town).orElseThrow();

        OpeningHours hours =
                OpeningHours.parse("10:00-18:00; PH off", new Locality(town, zone, Holidays.of(country, town)));

        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2033, 1, 1)))
                .as(city)
                .allSatisfy(date -> assertThat(hours.on(date).isEmpty()).isEqualTo(facts.isHoliday(date)));
    }

    @Test
    void withoutACalendarOfTheCountryItIsNoted() {
        Coordinates town = new Coordinates(0, 0);

        OpeningHours hours = OpeningHours.parse(
                "10:00-18:00; PH off", new Locality(town, ZoneId.of("UTC"), Holidays.of("XX", town)));

        assertThat(hours.notes()).singleElement().asString().contains("no calendar");
    }
}
