package com.mercurious.travel.tools.catalogue.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void aSmallCataloguesFiguresAreCounted() throws IOException {
        List<Table> tables = Coverage.of(small(), Optional.empty());

        assertThat(rows(tables, "Catalogue "))
                .contains(List.of("cities", "1", ""), List.of("places", "2", ""))
                .contains(List.of("with a Wikidata item", "1", "50.0 %"))
                .contains(List.of("with a local name of its own", "2", "100.0 %"));
        assertThat(rows(tables, "Cities by continent"))
                .hasSize(6)
                .contains(List.of("Europe", "1", "1", "2"), List.of("Africa", "0", "0", "0"));
        assertThat(rows(tables, "Places by kind"))
                .startsWith(List.of("museum", "1", "50.0 %"), List.of("monument", "1", "50.0 %"));
        assertThat(rows(tables, "Places by interest"))
                .contains(List.of("history", "2", "100.0 %", "2"), List.of("nightlife", "0", "0.0 %", "0"));
        assertThat(rows(tables, "Estimated"))
                .contains(List.of("dwell", "2", "100.0 %"), List.of("hours", "1", "50.0 %"));
        assertThat(rows(tables, "Cities below a threshold")).singleElement().satisfies(row -> assertThat(row.get(1))
                .startsWith("places 2, ")
                .contains("nightlife 0"));
    }

    @Test
    void everyBuiltInCityIsOnAContinent() {
        Catalogue builtIn = Catalogue.of(CatalogueFiles.builtIn());

        int onContinents = rows(Coverage.of(builtIn, Optional.empty()), "Cities by continent").stream()
                .mapToInt(row -> Integer.parseInt(row.get(1)))
                .sum();

        assertThat(onContinents).isEqualTo(builtIn.heads().size());
    }

    @Test
    void aTableIsReadableInATerminalAndOnAPage() {
        Table table =
                new Table("Fruit", List.of("name", "kg"), List.of(List.of("apple", "1,000"), List.of("fig|date", "2")));

        assertThat(table.text()).isEqualTo("""
                Fruit
                  name         kg
                  apple     1,000
                  fig|date      2
                """);
        assertThat(table.markdown()).isEqualTo("""
                ## Fruit

                | name | kg |
                |---|---:|
                | apple | 1,000 |
                | fig\\|date | 2 |
                """);
    }

    private static List<List<String>> rows(List<Table> tables, String title) {
        return tables.stream()
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static Catalogue small() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CoverageTest.class.getResourceAsStream("/catalogue/merge-base.json"))) {
            return Catalogue.of(Map.of("merge-base.json", in.readAllBytes()));
        }
    }
}
