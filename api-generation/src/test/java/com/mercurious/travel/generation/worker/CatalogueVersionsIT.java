package com.mercurious.travel.generation.worker;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CatalogueFolder;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.tools.catalogue.version.Publication;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.ServiceProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A worker that runs while its catalogue is switched: the next itinerary names the new version, without a restart. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        initArgs = @ResourceArg(name = "user", value = "api-generation"))
@TestProfile(CatalogueVersionsIT.OwnFolder.class)
class CatalogueVersionsIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path DIRECTORY = Path.of("target", "catalogue-versions-it");

    @TestHTTPResource("/")
    URI service;

    /** Catalogues of this test alone. */
    public static final class OwnFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "travel.planner.search-time", "5s",
                    "travel.catalogue.directory", DIRECTORY.toAbsolutePath().toString(),
                    "quarkus.http.test-port", "0");
        }
    }

    @Test
    void aPlanUnderWayKeepsItsVersionAndTheNextOneHasTheNew() throws Exception {
        // Given
        CatalogueFolder folder = new CatalogueFolder(DIRECTORY);
        importVienna();
        String published = Publication.of(folder).version();
        folder.activate(Optional.of(CatalogueFolder.BUILT_IN));
        await().atMost(LIMIT).until(() -> new ServiceProbe(service).status("ready") == 200);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(new ServiceProbe(service).text("/q/metrics"))
                .doesNotContain("travel_catalogue_cities{version=\"" + published));
        Conversation before = new Conversation();
        Conversation after = new Conversation();
        try {
            before.gateway.publish(Requests.of(before.id, tripTo("vienna")));
            await().atMost(LIMIT).until(() -> before.progress().stream()
                    .anyMatch(event -> event.stage() == GenerationProgress.Stage.SEARCHING));
            folder.activate(Optional.of(published));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(new ServiceProbe(service).text("/q/metrics"))
                    .contains("travel_catalogue_cities{version=\"" + published));
            assertThat(before.completions())
                    .as("still searching when the switch is done")
                    .isEmpty();

            // When
            after.gateway.publish(Requests.of(after.id, tripTo("vienna")));

            // Then
            assertThat(before.completion().itinerary().catalogueVersion())
                    .isEqualTo(Catalogue.of(CatalogueFiles.builtIn()).version());
            assertThat(after.completion().itinerary().catalogueVersion()).isEqualTo(published);
        } finally {
            before.close();
            after.close();
        }
    }

    private static void importVienna() throws IOException {
        Files.createDirectories(DIRECTORY);
        try (InputStream in =
                Objects.requireNonNull(CatalogueVersionsIT.class.getResourceAsStream("/catalogue/vienna.json"))) {
            String vienna = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    DIRECTORY.resolve("vienna.json"),
                    vienna.replace("\"name\": \"Vienna\"", "\"name\": \"Old Vienna\""));
        }
    }
}
