package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mercurious.travel.tools.catalogue.Fixtures;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsSeenFromTheHeader(String separator) throws IOException {
        CsvRows rows = new CsvRows(new StringReader(String.join(separator, "Name", "LAT", "lon") + "\r\n"
                + String.join(separator, "\"a%sb\"".formatted(separator), "47.1", "15.4") + "\r\n"));

        assertThat(rows.columns()).containsExactly("name", "lat", "lon");
        assertThat(rows.next().orElseThrow().cells()).containsExactly("a" + separator + "b", "47.1", "15.4");
        assertThat(rows.next()).isEmpty();
    }

    @Test
    void aFirstLineMayTellTheSeparator() throws IOException {
        CsvRows rows = new CsvRows(new StringReader("sep=;\n\nname;lat, deg;lon, deg\nx;1;2\n"));

        assertThat(rows.columns()).containsExactly("name", "lat, deg", "lon, deg");
        assertThat(rows.next().orElseThrow().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndCountsOnce(String end) throws IOException {
        CsvRows rows = new CsvRows(new StringReader(String.join(end, "name,lat", "", "a,1", "\"b", "c\",2", "d,3")));

        assertThat(all(rows))
                .extracting(CsvRows.Row::line, row -> row.cells().getFirst())
                .containsExactly(tuple(3, "a"), tuple(4, "b\nc"), tuple(6, "d"));
    }

    @Test
    void aQuotationMarkOutOfPlaceCostsItsRowAlone() throws Exception {
        Listings read = CsvListings.read(Fixtures.path("field/quotes.csv"));

        assertThat(read.listings())
                .extracting(Listing::line, Listing::name)
                .containsExactly(
                        tuple(3, "Clock Tower"), tuple(6, "Two lines \"quoted\" Museum"), tuple(8, "Disc 5\" Museum"));
        assertThat(read.problems())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 2: text after a closing quotation mark"),
                        second -> assertThat(second).startsWith("line 4: text after a closing quotation mark"),
                        third -> assertThat(third).startsWith("line 9: a quotation mark that is not closed"));
    }

    @Test
    void aRowThatIsShortLacksWhatIsMissing() throws IOException {
        CsvRows rows = new CsvRows(new StringReader("name,lat,lon,hours\nx,1,2\n"));

        assertThat(rows.next().orElseThrow().cells()).containsExactly("x", "1", "2");
    }

    @Test
    void anEmptyTableHasNoColumns() throws IOException {
        assertThat(new CsvRows(new StringReader("\n \n")).columns()).isEmpty();
    }

    private static List<CsvRows.Row> all(CsvRows rows) throws IOException {
        List<CsvRows.Row> all = new ArrayList<>();
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}
