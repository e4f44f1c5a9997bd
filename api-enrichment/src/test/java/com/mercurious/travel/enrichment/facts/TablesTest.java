package com.mercurious.travel.enrichment.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.table.CsvTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"airports", "climate", "countries", "country-territories", "emission-factors"})
    void everyRowOfEveryTableSaysWhereItIsFrom(String table) {
        assertThat(CsvTable.read(TablesTest.class, "facts/" + table + ".csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("source")).isNotBlank());
    }
}
