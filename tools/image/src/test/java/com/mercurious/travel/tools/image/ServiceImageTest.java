package com.mercurious.travel.tools.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of a small package, on nothing and into a file: what a registry and a daemon would get. */
class ServiceImageTest {
    private static final Set<Platform> PLATFORM = Set.of(new Platform("amd64", "linux"));
    private static final Release RELEASE = new Release("1.2.3", "0123abc", Instant.parse("2030-05-09T10:30:00Z"));
    private static final ImageSettings SETTINGS =
            new ImageSettings("base", "linux/amd64", "https://example.org/travel", "Somebody", "Apache-2.0");

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void makeTheCache() throws IOException {
        cache = Files.writeString(folder.resolve("start-up.aot"), "cache");
    }

    @Test
    void itRunsAsANumericUserWhoIsNotRoot() throws Exception {
        ImageTar image = imageOf(packageIn("one"), Optional.empty());

        JsonNode config = image.configuration().get("config");

        assertThat(config.get("User").asText()).matches("[1-9][0-9]*:[0-9]+");
        assertThat(config.get("WorkingDir").asText()).isEqualTo("/tmp");
    }

    @Test
    void theJvmGetsTheOptionsOfTheServiceAndFewArenas() throws Exception {
        ImageTar image = imageOf(packageIn("one"), Optional.empty());

        JsonNode config = image.configuration().get("config");

        assertThat(texts(config.get("Entrypoint")))
                .containsExactly("java", "@/app/jvm.options", "-jar", "/app/quarkus-run.jar");
        assertThat(texts(config.get("Env"))).contains("MALLOC_ARENA_MAX=2");
    }

    @Test
    void itsLabelsSayWhatItIsMadeOf() throws Exception {
        ImageTar image = imageOf(packageIn("one"), Optional.empty());

        JsonNode labels = image.configuration().at("/config/Labels");

        assertThat(labels.get("org.opencontainers.image.source").asText()).isEqualTo("https://example.org/travel");
        assertThat(labels.get("org.opencontainers.image.revision").asText()).isEqualTo("0123abc");
        assertThat(labels.get("org.opencontainers.image.version").asText()).isEqualTo("1.2.3");
        assertThat(labels.get("org.opencontainers.image.licenses").asText()).isEqualTo("Apache-2.0");
        assertThat(labels.get("org.opencontainers.image.created").asText()).isEqualTo("2030-05-09T10:30:00Z");
    }

    @Test
    void whatChangesLeastIsLowest() throws Exception {
        ImageTar image = imageOf(packageIn("one"), Optional.of(cache));

        List<List<String>> layers = image.layers().stream()
                .map(layer -> layer.stream().map(TarArchiveEntry::getName).toList())
                .toList();

        assertThat(layers)
                .containsExactly(
                        List.of("app/lib/boot/org.boot-1.jar", "app/lib/main/org.library-1.jar"),
                        List.of("app/jvm.options"),
                        List.of("app/lib/main/com.mercurious.travel.travel-library-1.jar"),
                        List.of("app/app/service.jar", "app/quarkus-run.jar", "app/quarkus/generated-bytecode.jar"),
                        List.of("app/start-up.aot"));
    }

    @Test
    void nobodyButRootMayWriteItsFiles() throws Exception {
        ImageTar image = imageOf(packageIn("one"), Optional.of(cache));

        List<TarArchiveEntry> files =
                image.layers().stream().flatMap(List::stream).toList();

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(file.getMode() & 0777).isEqualTo(0644);
            assertThat(file.getLongUserId()).isZero();
        });
    }

    @Test
    void withACacheTheJvmStartsFromItAndOnlyThen() throws Exception {
        ImageTar without = imageOf(packageIn("one"), Optional.empty());
        ImageTar with = imageOf(packageIn("one"), Optional.of(cache));

        JsonNode plain = without.configuration().get("config");
        JsonNode cached = with.configuration().get("config");

        assertThat(texts(cached.get("Entrypoint"))).contains("-XX:AOTCache=/app/start-up.aot");
        assertThat(texts(cached.get("Env"))).doesNotContain("TRAVEL_START_CACHE=none");
        assertThat(texts(plain.get("Entrypoint"))).noneMatch(option -> option.startsWith("-XX:AOTCache"));
        assertThat(texts(plain.get("Env"))).contains("TRAVEL_START_CACHE=none");
    }

    @Test
    void theSamePackageMakesTheSameImageElsewhereAndLater() throws Exception {
        PackagedService one = packageIn("one");
        PackagedService other = packageIn("other");
        Files.setLastModifiedTime(
                other.folder().resolve("quarkus-run.jar"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

        String first = built(one, Optional.empty(), "one.tar").getDigest().toString();
        String second = built(other, Optional.empty(), "other.tar").getDigest().toString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherServiceJarMakesAnotherImageWithTheSameLowerLayers() throws Exception {
        PackagedService one = packageIn("one");
        PackagedService other = packageIn("other");
        Files.writeString(other.folder().resolve("app/service.jar"), "changed");

        ImageTar first = imageOf(one, Optional.empty());
        ImageTar second = imageOf(other, Optional.empty());

        List<String> before = texts(first.configuration().at("/rootfs/diff_ids"));
        List<String> after = texts(second.configuration().at("/rootfs/diff_ids"));
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.get(3)).isNotEqualTo(before.get(3));
    }

    private ImageTar imageOf(PackagedService service, Optional<Path> startCache) throws Exception {
        built(service, startCache, "image.tar");
        return new ImageTar(folder.resolve("image.tar"));
    }

    private JibContainer built(PackagedService service, Optional<Path> startCache, String tar) throws Exception {
        ImageName name = new ImageName("ghcr.io/somebody", "service", "1.2.3");
        ServiceImage image = new ServiceImage(service, 3000, name, SETTINGS, RELEASE);
        return new ImageBuild(folder.resolve("layers"), false)
                .toTar(image.on(Jib.fromScratch(), PLATFORM, startCache), name, folder.resolve(tar));
    }

    private PackagedService packageIn(String name) throws IOException {
        Path app = folder.resolve(name);
        for (String file : List.of(
                "lib/main/org.library-1.jar",
                "lib/main/com.mercurious.travel.travel-library-1.jar",
                "lib/boot/org.boot-1.jar",
                "app/service.jar",
                "quarkus/generated-bytecode.jar",
                "quarkus-run.jar",
                "quarkus-app-dependencies.txt")) {
            Files.createDirectories(app.resolve(file).getParent());
            Files.writeString(app.resolve(file), file);
        }
        Path options = Files.writeString(folder.resolve(name + ".options"), "-Xmx64m");
        return new PackagedService("service", app, options, app.resolve(PackagedService.GENERATED));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
