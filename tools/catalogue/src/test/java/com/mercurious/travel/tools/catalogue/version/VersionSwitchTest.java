package com.mercurious.travel.tools.catalogue.version;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CatalogueFolder;
import com.mercurious.travel.catalogue.CatalogueSource;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.TripPlanner;
import com.mercurious.travel.planner.trip.TripTask;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions as a running process sees them: published, switched, broken, mended. */
class VersionSwitchTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final String BUILT_IN_VERSION =
            Catalogue.of(CatalogueFiles.builtIn()).version();

    /** Versions by the name that Vienna has in them. */
    private static final Map<String, String> VERSIONS = new HashMap<>();

    @TempDir
    static Path published;

    @TempDir
    Path directory;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private CatalogueFolder folder;

    @BeforeEach
    void open() {
        folder = new CatalogueFolder(directory);
    }

    @Test
    void aSwitchIsSeenWithoutARestartAndAnImportWaitsForItsVersion() throws IOException {
        String first = publish("Vienna");
        folder.activate(Optional.of(first));
        CatalogueSource source = source();
        assertThat(source.current().version()).isEqualTo(first);

        importVienna("Vienna on the Danube");
        assertThat(source().current().version()).isEqualTo(first);
        String second = Publication.of(folder).version();
        folder.activate(Optional.of(second));

        awaitVersion(source, second);
        folder.activate(Optional.of(CatalogueFolder.BUILT_IN));
        awaitVersion(source, BUILT_IN_VERSION);
        folder.activate(Optional.empty());
        awaitVersion(source, second);
        assertThat(told).isEmpty();
    }

    @Test
    void aPlanUnderWayKeepsTheVersionThatItBeganWith() throws Exception {
        String first = publish("Vienna");
        String second = publish("Vienna on the Danube");
        folder.activate(Optional.of(first));
        CatalogueSource source = source();
        AtomicBoolean enough = new AtomicBoolean();
        Set<String> planned = ConcurrentHashMap.newKeySet();
        TravelRequest request = tripTo("vienna").build();
        Callable<Integer> traveller = () -> {
            int plans = 0;
            while (!enough.get()) {
                Catalogue mine = source.current();
                String began = mine.version();
                Itinerary itinerary = new TripPlanner()
                        .plan(
                                TripTask.newTrip(request, mine, SearchLimits.ofIterations(1, 50)),
                                (percent, score, visits) -> {},
                                () -> false);
                assertThat(itinerary.catalogueVersion()).isEqualTo(began);
                assertThat(itinerary.stays().getFirst().name())
                        .isEqualTo(began.equals(first) ? "Vienna" : "Vienna on the Danube");
                planned.add(began);
                plans++;
            }
            return plans;
        };

        try (ExecutorService travellers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> running =
                    List.of(travellers.submit(traveller), travellers.submit(traveller), travellers.submit(traveller));
            await().atMost(SECONDS).until(() -> planned.contains(first));
            folder.activate(Optional.of(second));
            await().atMost(SECONDS).until(() -> planned.contains(second));
            enough.set(true);
            for (Future<Integer> each : running) {
                assertThat(each.get()).isPositive();
            }
        }
        assertThat(planned).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aVersionThatWasChangedIsRefusedAndTheOldOneStaysUntilItIsMended() throws IOException {
        String first = publish("Vienna");
        String second = publish("Vienna on the Danube");
        folder.activate(Optional.of(first));
        CatalogueSource source = source();
        Path vienna = directory.resolve("versions").resolve(second).resolve("vienna.json");
        byte[] right = Files.readAllBytes(vienna);
        overwrite(vienna, "{\"id\": \"vienna\"".getBytes(StandardCharsets.UTF_8));
        switchByHand(second);

        await().atMost(SECONDS).until(() -> source.current() != null && !told.isEmpty());
        assertThat(source.current().version()).isEqualTo(first);
        assertThat(told)
                .singleElement()
                .satisfies(text -> assertThat(text).contains("vienna.json").contains("catalogue " + first + " stays"));

        overwrite(vienna, right);
        awaitVersion(source, second);
    }

    @Test
    void aVersionOfOtherContentOrWithAMissingCityIsRefused() throws IOException {
        String version = publish("Vienna");
        Path city = directory.resolve("versions").resolve(version).resolve("rome.json");
        byte[] right = Files.readAllBytes(city);

        overwrite(
                city,
                new String(right, StandardCharsets.UTF_8)
                        .replace("Colosseum", "Coliseum")
                        .getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> folder.activate(Optional.of(version)))
                .withMessageContaining("it was changed or is not complete");
        Files.delete(city);
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> folder.activate(Optional.of(version)))
                .withMessageContaining("it was changed or is not complete");

        assertThat(folder.active()).isEmpty();
    }

    @Test
    void whatIsNoVersionIsRefusedAndTheOldOneStays() throws IOException {
        String first = publish("Vienna");
        folder.activate(Optional.of(first));
        CatalogueSource source = source();
        List<String> wrong = List.of("", "../../etc", "2026-11-00000000");

        List<String> seen = new ArrayList<>();
        for (String name : wrong) {
            told.clear();
            switchByHand(name);
            await().atMost(SECONDS).until(() -> source.current() != null && !told.isEmpty());
            seen.add(source.current().version());
        }

        assertThat(seen).containsOnly(first);
        assertThat(told).singleElement().satisfies(text -> assertThat(text)
                .contains("no catalogue version '2026-11-00000000'")
                .contains(first));
    }

    @Test
    void aFolderThatLiesThereForLongIsReadAsItWasPublished() throws URISyntaxException {
        CatalogueFolder shared =
                new CatalogueFolder(Path.of(Objects.requireNonNull(getClass().getResource("/catalogue/folder"))
                        .toURI()));

        Catalogue catalogue = new CatalogueSource(true, Optional.of(shared), told::add).current();

        assertThat(catalogue.version()).isEqualTo("2026-11-4b30ae78");
        assertThat(catalogue.heads()).extracting(CityHead::id).containsExactly("graz", "minimal");
        assertThat(told).isEmpty();
    }

    @Test
    void aProcessThatStartsOnABrokenVersionSaysSoAndPlansOverTheWorkingCities() throws IOException {
        switchByHand("2026-11-00000000");

        assertThat(source().current().version()).isEqualTo(BUILT_IN_VERSION);
        assertThat(told).singleElement().satisfies(text -> assertThat(text).contains("until that is mended"));
    }

    @Test
    void publishingTheSameAgainChangesNothing() throws IOException {
        String version = publish("Vienna");
        Path vienna = directory.resolve("versions").resolve(version).resolve("vienna.json");
        Object before = Files.getLastModifiedTime(vienna);

        Publication again = Publication.of(folder);

        assertThat(again.version()).isEqualTo(version);
        assertThat(again.isNew()).isFalse();
        assertThat(Files.getLastModifiedTime(vienna)).isEqualTo(before);
        assertThat(folder.versions()).containsExactly(version);
    }

    @Test
    void whatBreaksTheRulesIsNotPublished() throws IOException {
        importVienna("Vienna");
        Files.writeString(
                directory.resolve("vienna.json"),
                Files.readString(directory.resolve("vienna.json")).replace("\"lat\": 48.1848", "\"lat\": 49.1848"));

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Publication.of(folder))
                .withMessageContaining("vienna/schloss-schoenbrunn: lies 109 km from the centre");
        assertThat(folder.versions()).isEmpty();
    }

    /** Publishes all cities, Vienna under that name; what an earlier test published is copied. */
    private String publish(String name) throws IOException {
        importVienna(name);
        String known = VERSIONS.get(name);
        if (known == null) {
            String version = Publication.of(folder).version();
            copy(directory.resolve("versions").resolve(version), published.resolve(version));
            VERSIONS.put(name, version);
            return version;
        }
        copy(published.resolve(known), directory.resolve("versions").resolve(known));
        return known;
    }

    private static void copy(Path version, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(version)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void importVienna(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/catalogue/vienna.json"))) {
            String vienna = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    directory.resolve("vienna.json"),
                    vienna.replace("\"name\": \"Vienna\"", "\"name\": \"%s\"".formatted(name)));
        }
    }

    private void switchByHand(String name) throws IOException {
        Files.writeString(directory.resolve("active"), name);
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, content);
    }

    private CatalogueSource source() {
        return new CatalogueSource(true, Optional.of(folder), told::add);
    }

    private static void awaitVersion(CatalogueSource source, String version) {
        await().atMost(SECONDS).until(() -> source.current().version().equals(version));
    }
}
