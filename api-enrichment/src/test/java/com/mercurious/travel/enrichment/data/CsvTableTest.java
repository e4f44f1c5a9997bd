package com.mercurious.travel.enrichment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.enrichment.data.CsvTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void quotedFieldsKeepTheirCommasAndQuotes() {
        List<Row> rows = CsvTable.read("quoting.csv");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text("name")).isEqualTo("a, \"b\"");
        assertThat(rows.getFirst().number("figure")).isEqualTo(1.5);
        assertThat(rows.getLast().words("name")).isEmpty();
    }

    @Test
    void aRowThatDoesNotFitItsHeaderIsNamed() {
        assertThatThrownBy(() -> CsvTable.read("ragged.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ragged.csv line 3 has 1 fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "airports.csv",
                "countries.csv",
                "country-territories.csv",
                "emission-factors.csv",
                "holiday-corrections.csv",
                "holiday-regions.csv",
                "rates.csv"
            })
    void everyRowOfEveryTableSaysWhereItIsFrom(String table) {
        assertThat(CsvTable.read(table)).isNotEmpty().allSatisfy(row -> assertThat(row.text("source"))
                .isNotBlank());
    }
}
