package com.mercurious.travel.gateway.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
            city("athens", "Athens", "Αθήνα"),
            city("zurich", "Zurich", "Zürich"),
            city("da-nang", "Da Nang", "Đà Nẵng"),
            city("val-disere", "Val d'Isère", "Val d’Isère")));

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
        "v,val-disere;venice;vienna",
        "zuer,zurich",
        "đà n,da-nang",
        "ise,val-disere",
        "d'ise,val-disere",
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
        assertThat(found.stream().map(Destination::id)).containsExactly("athens", "da-nang", "new-york");
    }

    @Test
    void everyBuiltInCityIsOffered() {
        // Given
        Destinations destinations = new Destinations(config(Optional.empty()));

        // When
        List<Destination> found = destinations.search().find("", 1000);

        // Then
        assertThat(found).hasSameSizeAs(CatalogueFiles.builtIn().keySet()).allSatisfy(city -> assertThat(city.places())
                .isGreaterThan(20));
    }

    @Test
    void anImportTakesTheBuiltInCitysPlaceAndABrokenOneIsLeftOut(@TempDir Path directory) throws IOException {
        // Given
        Files.writeString(directory.resolve("broken.json"), "{\"id\": \"broken\"");
        Files.writeString(
                directory.resolve("vienna.json"),
                "{\"id\": \"vienna\", \"name\": \"Vindobona\", \"lat\": 48.2, \"lon\": 16.4, \"places\": [{}, {}]}");

        // When
        List<Destination> found =
                new Destinations(config(Optional.of(directory))).search().find("", 1000);

        // Then
        assertThat(found).hasSameSizeAs(CatalogueFiles.builtIn().keySet());
        assertThat(found)
                .contains(new Destination(
                        "vienna", "Vindobona", "Vindobona", List.of(), null, new Coordinates(48.2, 16.4), 2));
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
}
