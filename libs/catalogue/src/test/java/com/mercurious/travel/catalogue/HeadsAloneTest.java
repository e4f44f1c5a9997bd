package com.mercurious.travel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads are read where there is nothing that could read opening hours. */
class HeadsAloneTest {
    private static final byte[] MINIMAL =
            CityFilesTest.resource("minimal-city.json").getBytes(StandardCharsets.UTF_8);
    private static final List<String> OF_HOURS =
            List.of("opening-hours", "OpeningHours", "libs/almanac", "travel-almanac", "jollyday", "suncalc");

    @Test
    void builtInCitiesAndImportsAreFound(@TempDir Path folder) throws Exception {
        // Given
        Files.write(folder.resolve("minimal.json"), MINIMAL);

        // When
        String heads = headsWithoutHours(folder);

        // Then
        assertThat(heads).contains("vienna", "minimal");
    }

    @Test
    void theCitiesOfAVersionAreFound(@TempDir Path folder) throws Exception {
        // Given
        Catalogue version = Catalogue.of(Map.of("minimal.json", MINIMAL));
        CatalogueFolder catalogues = new CatalogueFolder(folder);
        catalogues.publish(version, Map.of("minimal", MINIMAL));
        catalogues.activate(Optional.of(version.version()));

        // When
        String heads = headsWithoutHours(folder);

        // Then
        assertThat(heads).contains("minimal").doesNotContain("vienna");
    }

    private static String headsWithoutHours(Path folder) throws Exception {
        try (URLClassLoader withoutHours = new URLClassLoader(classPathWithoutHours(), null)) {
            assertThatThrownBy(() -> withoutHours.loadClass("com.mercurious.travel.openinghours.OpeningHours"))
                    .isInstanceOf(ClassNotFoundException.class);
            Object heads = withoutHours
                    .loadClass(ReadsHeads.class.getName())
                    .getConstructor(Path.class)
                    .newInstance(folder);
            return (String) ((Supplier<?>) heads).get();
        }
    }

    /** Is run without the classes of opening hours. */
    public static final class ReadsHeads implements Supplier<String> {
        private final Path directory;

        public ReadsHeads(Path directory) {
            this.directory = directory;
        }

        @Override
        public String get() {
            CatalogueFolder folder = new CatalogueFolder(directory);
            return CatalogueSource.ofHeads(true, Optional.of(folder), Duration.ZERO, ReadsHeads::refuse)
                    .current()
                    .heads()
                    .toString();
        }

        private static void refuse(String trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static URL[] classPathWithoutHours() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OF_HOURS.stream().noneMatch(entry::contains))
                .map(HeadsAloneTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
