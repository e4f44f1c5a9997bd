package com.mercurious.travel.almanac.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    @Test
    void quotedFieldsKeepTheirCommasQuotesAndLineBreaks() {
        List<Row> rows = CsvTable.read(CsvTableTest.class, "table/quoting.csv");

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().text("name")).isEqualTo("a, \"b\"");
        assertThat(rows.getFirst().number("figure")).isEqualTo(1.5);
        assertThat(rows.get(1).words("name")).isEmpty();
        assertThat(rows.getLast().text("name")).isEqualTo("two\nlines");
    }

    @Test
    void commentsBlankLinesAndAByteOrderMarkAreNoRows() {
        List<Row> rows = CsvTable.read(CsvTableTest.class, "table/comments.csv");

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.words("words"))
                .containsExactly("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table/ragged.csv | table/ragged.csv line 4 has 1 fields; the header has 2",
                "table/header-alone-missing.csv | table/header-alone-missing.csv has no header",
                "table/none.csv | no resource table/none.csv"
            })
    void aTableThatIsWrongIsNamedWithTheLine(String resource, String message) {
        assertThatThrownBy(() -> CsvTable.read(CsvTableTest.class, resource))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        Row row = CsvTable.read(CsvTableTest.class, "table/quoting.csv").getFirst();

        assertThatThrownBy(() -> row.text("colour"))
                .hasMessageContaining("'colour'")
                .hasMessageContaining("figure");
    }
}
