package com.mercurious.travel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final Catalogue BUILT_IN = Catalogue.of(CatalogueFiles.builtIn());

    @ParameterizedTest
    @CsvSource({
        "vienna, vienna",
        "WIEN, vienna",
        "Vienne, vienna",
        "'Vienna, Austria', vienna",
        "zurich, zurich",
        "Zürich, zurich",
        "Zuerich, zurich",
        "München, munich",
        "Muenchen, munich",
        "new-york, new-york",
        "Roma, rome",
        "東京, tokyo",
        "Αθήνα, athens"
    })
    void aCityIsFoundByAnyOfItsNames(String name, String id) {
        assertThat(BUILT_IN.find(name).map(CityHead::id)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"Vieena, Vienna", "Budapset, Budapest", "Pariss, Paris", "San Fransisco, San Francisco"})
    void aSlipOfThePenIsNotFoundAndTheRightNameIsNearest(String name, String nearest) {
        assertThat(BUILT_IN.find(name)).isEmpty();
        assertThat(BUILT_IN.nearest(name)).hasSizeLessThanOrEqualTo(5).first().isEqualTo(nearest);
    }

    @Test
    void theVersionNamesTheDateAndChangesWithTheContent() {
        var files = CatalogueFiles.builtIn();
        files.compute("catalogue/vienna.json", (name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace("Stephansdom", "Steffl")
                .getBytes(StandardCharsets.UTF_8));

        String changed = Catalogue.of(files).version();

        assertThat(BUILT_IN.version()).matches("2026-\\d\\d-[0-9a-f]{8}");
        assertThat(changed).isNotEqualTo(BUILT_IN.version());
        assertThat(Catalogue.of(CatalogueFiles.builtIn()).version()).isEqualTo(BUILT_IN.version());
    }

    @Test
    void aDirectoryAddsToTheBuiltInCitiesOrStandsAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("minimal.json"), CityFilesTest.resource("minimal-city.json"));

        Catalogue both = new CatalogueSource(true, Optional.of(new CatalogueFolder(folder)), trouble -> {}).current();
        Catalogue alone = new CatalogueSource(false, Optional.of(new CatalogueFolder(folder)), trouble -> {}).current();

        assertThat(both.heads()).hasSize(BUILT_IN.heads().size() + 1);
        assertThat(both.find("Minimal")).isPresent();
        assertThat(alone.heads()).extracting(CityHead::id).containsExactly("minimal");
    }

    @Test
    void aFileThatCantBeUsedIsToldAndLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"id\": \"broken\"}");
        List<String> told = new ArrayList<>();

        Catalogue catalogue = new CatalogueSource(true, Optional.of(new CatalogueFolder(folder)), told::add).current();

        assertThat(catalogue.heads()).hasSameSizeAs(BUILT_IN.heads());
        assertThat(told).singleElement().satisfies(text -> assertThat(text).contains("broken.json"));
    }

    @Test
    void aFolderThatIsNotThereAddsNothing() {
        CatalogueSource source =
                new CatalogueSource(true, Optional.of(new CatalogueFolder(Path.of("nowhere"))), trouble -> {});

        assertThat(source.current().heads()).hasSameSizeAs(BUILT_IN.heads());
    }

    @Test
    void aFolderWhoseChoiceCantBeReadIsToldAndTheBuiltInCitiesCount(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("active"));
        List<String> told = new ArrayList<>();

        Catalogue catalogue = new CatalogueSource(true, Optional.of(new CatalogueFolder(folder)), told::add).current();

        assertThat(catalogue.heads()).hasSameSizeAs(BUILT_IN.heads());
        assertThat(told).singleElement().asString().contains("active can't be read", "built-in cities");
    }

    @Test
    void aHeadIsEnoughForWhoeverFindsCities(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("atlantis.json"),
                "{\"id\": \"atlantis\", \"name\": \"Atlantis\", \"lat\": 31, \"lon\": -24, \"places\": [{}]}");
        Optional<CatalogueFolder> imports = Optional.of(new CatalogueFolder(folder));
        List<String> told = new ArrayList<>();

        Catalogue found = CatalogueSource.ofHeads(false, imports, Duration.ZERO, told::add)
                .current();
        Catalogue planned = new CatalogueSource(false, imports, trouble -> {}).current();

        assertThat(found.heads()).extracting(CityHead::places).containsExactly(1);
        assertThat(told).isEmpty();
        assertThat(planned.heads()).isEmpty();
    }
}
