package com.mercurious.travel.enrichment.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.events.Enrichment.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSourceTest {
    private final ClockSource source = new ClockSource();

    @ParameterizedTest
    @CsvSource({
        "2027-03-27, 2027-03-29, +01:00, 2027-03-28T02:00, 2027-03-28T03:00",
        "2027-10-30, 2027-10-31, +02:00, 2027-10-31T03:00, 2027-10-31T02:00",
        "2027-03-28, 2027-03-28, +02:00, 2027-03-28T02:00, 2027-03-28T03:00",
    })
    void berlinChangesItsClocksDuringTheStay(
            LocalDate arrive, LocalDate leave, String offset, LocalDateTime before, LocalDateTime after) {
        Clock clock = clock("DE", "Europe/Berlin", arrive, leave);

        assertThat(clock.utcOffset()).isEqualTo(offset);
        assertThat(clock.change()).isEqualTo(new Clock.Change(before, after));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-29, 2027-04-02", "2027-03-20, 2027-03-27"})
    void aChangeOutsideTheStayIsNone(LocalDate arrive, LocalDate leave) {
        assertThat(clock("DE", "Europe/Berlin", arrive, leave).change()).isNull();
    }

    @Test
    void tokyoHasNoClockChanges() {
        Clock clock = clock("JP", "Asia/Tokyo", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

        assertThat(clock.utcOffset()).isEqualTo("+09:00");
        assertThat(clock.change()).isNull();
    }

    @Test
    void theOffsetOfLondonInWinterIsWrittenOut() {
        LocalDate date = LocalDate.of(2027, 1, 10);

        assertThat(clock("GB", "Europe/London", date, date).utcOffset()).isEqualTo("+00:00");
    }

    private Clock clock(String country, String zone, LocalDate arrive, LocalDate leave) {
        return source.gather(Itineraries.stay(country, zone, 50, 10, arrive, leave))
                .clocks()
                .getFirst();
    }
}
