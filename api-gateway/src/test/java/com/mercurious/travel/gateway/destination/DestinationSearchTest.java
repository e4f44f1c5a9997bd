package com.mercurious.travel.gateway.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Coordinates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationSearchTest {
    private final DestinationSearch search = new DestinationSearch(List.of(
            city("vienna", "Vienna", "Wien", "Vienne", "Bécs"),
            city("venice", "Venice", "Venezia"),
            city("new-york", "New York", "New York"),
            city("york", "York", "York"),
            city("sao-paulo", "São Paulo", "São Paulo"),
            city("athens", "Athens", "Αθήνα")));

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "vien,vienna",
        "WIEN,vienna",
        "becs,vienna",
        "ven,venice",
        "york,york;new-york",
        "sao,sao-paulo",
        "viena,vienna",
        "venise,venice",
        "Αθηνα,athens",
        "new-york,new-york",
        "v,venice;vienna",
    })
    void findsByAnyNameBestFirst(String typed, String expected) {
        // When
        List<Destination> found = search.find(typed, 10);

        // Then
        assertThat(found.stream().map(Destination::id)).startsWith(expected.split(";"));
    }

    @Test
    void findsNothingThatIsFarOff() {
        assertThat(search.find("xyzzy", 10)).isEmpty();
    }

    @Test
    void listsAllWhereNothingIsTyped() {
        // When
        List<Destination> found = search.find("", 3);

        // Then
        assertThat(found.stream().map(Destination::id)).containsExactly("athens", "new-york", "sao-paulo");
    }

    @Test
    void readsTheHeadsOfThePlannersFiles() throws IOException {
        // Given
        String files = """
                {"id": "a", "name": "A", "aliases": ["AA"], "country": "AT", "lat": 48.1, "lon": 16.2,
                 "places": [{"id": "x", "hours": ["y"]}, {"id": "z"}], "date": "2026-11"}
                {"id": "b", "name": "B", "localName": "Bé", "lat": 1, "lon": 2, "places": []}
                """;

        // When
        List<Destination> found = CatalogueReader.read(stream(files));

        // Then
        assertThat(found)
                .containsExactly(
                        new Destination("a", "A", null, List.of("AA"), "AT", new Coordinates(48.1, 16.2), 2),
                        new Destination("b", "B", "Bé", List.of(), null, new Coordinates(1, 2), 0));
    }

    @Test
    void saysWhatAFileLacks() {
        Assertions.assertThatIOException()
                .isThrownBy(() -> CatalogueReader.read(stream("{\"id\": \"a\"}")))
                .withMessage("a city needs id, name, lat and lon");
    }

    @Test
    void theBuildTookInEveryCityOfThePlanner() throws IOException {
        // Given
        Path catalogue = Path.of("../libs/catalogue/src/main/resources/catalogue");
        long cities;
        try (var files = Files.list(catalogue)) {
            cities = files.filter(f -> f.toString().endsWith(".json")).count();
        }

        // When
        List<Destination> found =
                new Destinations(config(Optional.empty())).search().find("", 1000);

        // Then
        assertThat(found).hasSize((int) cities).allSatisfy(d -> assertThat(d.places())
                .isGreaterThan(20));
    }

    @Test
    void importedCitiesComeAndGoWithTheirFiles(@TempDir Path directory) throws IOException {
        // Given
        Destinations destinations = new Destinations(config(Optional.of(directory)));
        assertThat(destinations.search().find("Atlantis", 1)).isEmpty();

        // When
        Files.writeString(
                directory.resolve("atlantis.json"),
                "{\"id\": \"atlantis\", \"name\": \"Atlantis\", \"lat\": 31, \"lon\": -24, \"places\": []}");

        // Then
        assertThat(destinations.search().find("Atlantis", 1))
                .extracting(Destination::id)
                .containsExactly("atlantis");
    }

    private static CatalogueConfig config(Optional<Path> directory) {
        return new CatalogueConfig() {
            @Override
            public Optional<Path> directory() {
                return directory;
            }

            @Override
            public boolean builtin() {
                return true;
            }

            @Override
            public Duration checkEvery() {
                return Duration.ZERO;
            }
        };
    }

    private static Destination city(String id, String name, String localName, String... aliases) {
        return new Destination(id, name, localName, List.of(aliases), "XX", new Coordinates(0, 0), 30);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
