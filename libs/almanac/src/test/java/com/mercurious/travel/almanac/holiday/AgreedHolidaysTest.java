package com.mercurious.travel.almanac.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The nationwide calendars against two independent sources, {@code holidays/agreed.csv}. */
class AgreedHolidaysTest {
    /** In no region of any country. */
    private static final Coordinates ANYWHERE = new Coordinates(-85, -170);

    private static final List<Row> AGREED = CsvTable.read(AgreedHolidaysTest.class, "holidays/agreed.csv");
    private static final List<Row> EXCEPTIONS = CsvTable.read(AgreedHolidaysTest.class, "holidays/exceptions.csv");

    static Stream<String> countries() {
        return AGREED.stream().map(row -> row.text("country")).distinct();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void whatBothSourcesKnowIsAHolidayAndWhatNeitherKnowsIsExplained(String country) {
        HolidayCalendar calendar = HolidayCalendar.of(country, ANYWHERE).orElseThrow();

        Set<LocalDate> ours = Stream.iterate(LocalDate.of(2026, 1, 1), date -> date.plusDays(1))
                .limit(7 * 365 + 2)
                .filter(calendar::isHoliday)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<LocalDate> both = dates(country, "both");
        Set<LocalDate> either = new HashSet<>(both);
        either.addAll(dates(country, "one"));
        assertThat(both).as("years").extracting(LocalDate::getYear).contains(2026, 2032);
        assertThat(ours).containsAll(both);
        assertThat(ours).filteredOn(date -> !either.contains(date)).allSatisfy(date -> assertThat(
                        calendar.names(date, Locale.ROOT))
                .as("%s, which neither source has", date)
                .anyMatch(name -> isExplained(country, name)));
    }

    @Test
    void eachExceptionIsNeeded() {
        assertThat(EXCEPTIONS).allSatisfy(row -> {
            HolidayCalendar calendar =
                    HolidayCalendar.of(row.text("country"), ANYWHERE).orElseThrow();
            Set<LocalDate> either = dates(row.text("country"), "both");
            either.addAll(dates(row.text("country"), "one"));
            assertThat(Stream.iterate(LocalDate.of(2026, 1, 1), date -> date.plusDays(1))
                            .limit(7 * 365 + 2)
                            .filter(date -> !either.contains(date))
                            .filter(date -> calendar.names(date, Locale.ROOT).contains(row.text("name"))))
                    .as("%s %s", row.text("country"), row.text("name"))
                    .isNotEmpty();
        });
    }

    private static boolean isExplained(String country, String name) {
        return EXCEPTIONS.stream()
                .anyMatch(row ->
                        row.text("country").equals(country) && row.text("name").equals(name));
    }

    private static Set<LocalDate> dates(String country, String column) {
        return AGREED.stream()
                .filter(row -> row.text("country").equals(country))
                .flatMap(row -> row.words(column).stream().map(day -> LocalDate.parse(row.text("year") + "-" + day)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
