package com.mercurious.travel.almanac.sun;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Coordinates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against astral, an independent algorithm, around the year: {@code sun/astral.csv}. */
class SunArcTest {
    private static final List<Row> ASTRAL = CsvTable.read(SunArcTest.class, "sun/astral.csv");

    /** Half a minute of it is rounding. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** Where the sun grazes the height, 0.02 degrees are minutes: on days with less than an hour above or below it. */
    private static final Duration GRAZING_TOLERANCE = Duration.ofMinutes(5);

    static Stream<String> cities() {
        return ASTRAL.stream().map(row -> row.text("city")).distinct();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void agreesWithAstralAroundTheYear(String city) {
        assertThat(ASTRAL)
                .filteredOn(row -> row.text("city").equals(city))
                .hasSizeGreaterThan(180)
                .allSatisfy(row -> {
                    SunArc arc = arcOf(row);

                    assertThat(arc.kind().name()).isEqualTo(row.text("kind"));
                    assertClose(arc.up(), row, "up");
                    assertClose(arc.down(), row, "down");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "-11.7, 43.3, Indian/Comoro, 2027-03-20",
        "1.87, -157.4, Pacific/Kiritimati, 2027-09-23",
        "-13.8, -171.8, Pacific/Apia, 2027-06-21",
        "43.8, 87.6, Asia/Shanghai, 2027-12-21",
        "-18.1, 178.4, Pacific/Fiji, 2027-12-31"
    })
    void aDaysArcIsAroundTheNoonOfThatDate(double lat, double lon, ZoneId zone, LocalDate date) {
        SunArc arc = SunArc.of(date, new Coordinates(lat, lon), zone, SunHeight.HORIZON);

        assertThat(arc.up().toLocalDate()).isEqualTo(date);
        assertThat(arc.down()).isAfter(arc.up());
        assertThat(Duration.between(arc.up(), arc.down())).isBetween(Duration.ofHours(8), Duration.ofHours(15));
    }

    private static SunArc arcOf(Row row) {
        return SunArc.of(
                LocalDate.parse(row.text("date")),
                new Coordinates(row.number("lat"), row.number("lon")),
                ZoneId.of(row.text("zone")),
                SunHeight.valueOf(row.text("height")));
    }

    private static void assertClose(ZonedDateTime time, Row row, String column) {
        String astral = row.text(column);
        if (astral.isEmpty()) {
            assertThat(time).as("%s of %s", column, row.fields()).isNull();
        } else {
            assertThat(time).as("%s of %s", column, row.fields()).isNotNull();
            assertThat(Duration.between(OffsetDateTime.parse(astral), time).abs())
                    .as("%s of %s, ours %s", column, row.fields(), time)
                    .isLessThanOrEqualTo(grazes(row) ? GRAZING_TOLERANCE : TOLERANCE);
        }
    }

    private static boolean grazes(Row row) {
        if (row.text("up").isEmpty() || row.text("down").isEmpty()) {
            return true;
        }
        Duration above = Duration.between(OffsetDateTime.parse(row.text("up")), OffsetDateTime.parse(row.text("down")));
        return above.compareTo(Duration.ofHours(1)) < 0 || above.compareTo(Duration.ofHours(23)) > 0;
    }
}
