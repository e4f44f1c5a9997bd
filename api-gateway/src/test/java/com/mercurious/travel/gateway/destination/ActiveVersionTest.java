package com.mercurious.travel.gateway.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The destinations follow the version that the planner plans over. */
class ActiveVersionTest {
    private static final String ATLANTIS =
            "{\"id\": \"atlantis\", \"name\": \"Atlantis\", \"lat\": 31, \"lon\": -24, \"places\": [], \"date\": \"2026-11\"}";

    @TempDir
    Path directory;

    @Test
    void theActiveVersionsCitiesAreTheOnesThatAreFound() throws Exception {
        // Given
        Destinations destinations = destinations();
        String version = publish();
        assertThat(destinations.search().find("Vienna", 1)).hasSize(1);

        // When
        activate(version);

        // Then
        assertThat(destinations.search().find("", 10))
                .extracting(Destination::id)
                .containsExactly("atlantis");
    }

    @Test
    void importsWaitForTheirVersionWhereTheBuiltInIsChosen() throws Exception {
        // Given
        Destinations destinations = destinations();
        Files.writeString(directory.resolve("atlantis.json"), ATLANTIS);
        assertThat(destinations.search().find("Atlantis", 1)).hasSize(1);

        // When
        activate("builtin");

        // Then
        assertThat(destinations.search().find("Atlantis", 1)).isEmpty();
        assertThat(destinations.search().find("Vienna", 1)).hasSize(1);
    }

    @Test
    void aVersionThatWasChangedLeavesTheCitiesAsTheyWere() throws Exception {
        // Given
        Destinations destinations = destinations();
        String version = publish();
        activate("builtin");
        int before = destinations.search().find("", 1000).size();
        Path city = directory.resolve("versions").resolve(version).resolve("atlantis.json");
        Files.delete(city);
        Files.writeString(city, ATLANTIS.replace("Atlantis", "Lemuria"));

        // When
        activate(version);

        // Then
        assertThat(destinations.search().find("", 1000)).hasSize(before);
    }

    @Test
    void whatIsNoVersionLeavesTheCitiesAsTheyWere() throws Exception {
        // Given
        Destinations destinations = destinations();
        activate(publish());
        assertThat(destinations.search().find("", 10)).hasSize(1);

        // When
        activate("../" + "versions");

        // Then
        assertThat(destinations.search().find("", 10)).hasSize(1);
    }

    private Destinations destinations() {
        return new Destinations(new CatalogueConfig() {
            @Override
            public Optional<Path> directory() {
                return Optional.of(directory);
            }

            @Override
            public boolean builtin() {
                return true;
            }

            @Override
            public Duration checkEvery() {
                return Duration.ZERO;
            }
        });
    }

    private void activate(String version) throws IOException {
        Files.writeString(directory.resolve("active"), version + "\n");
    }

    private String publish() {
        Map<String, byte[]> files = Map.of("atlantis", ATLANTIS.getBytes(StandardCharsets.UTF_8));
        Catalogue version = Catalogue.of(files);
        new CatalogueFolder(directory).publish(version, files);
        return version.version();
    }
}
