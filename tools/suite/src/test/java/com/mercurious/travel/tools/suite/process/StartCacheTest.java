package com.mercurious.travel.tools.suite.process;

import static com.mercurious.travel.tools.suite.process.StartCache.Recording.AT_ONCE;
import static com.mercurious.travel.tools.suite.process.StartCache.Recording.CLASSES_ALONE;
import static com.mercurious.travel.tools.suite.process.StartCache.Recording.NEVER;
import static com.mercurious.travel.tools.suite.process.StartCache.Recording.ONCE_IT_HAS_RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mercurious.travel.tools.suite.process.StartCache.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program and JVMs of its own. */
class StartCacheTest {
    private static final List<String> OPTIONS = List.of("-Xmx32m", "-XX:+UseSerialGC");

    @TempDir
    private Path folder;

    private Path jar;

    /** What the cache is for. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("it ran");
        }
    }

    @BeforeEach
    void buildProgram() throws IOException {
        assumeThat(Runtime.version().feature()).as("JDK with an AOT cache").isGreaterThanOrEqualTo(24);
        jar = Files.createDirectories(folder.resolve("target/app")).resolve("program.jar");
        build();
    }

    private void build() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String entry = Program.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(Program.class.getClassLoader().getResourceAsStream(entry).readAllBytes());
            out.closeEntry();
        }
    }

    private Optional<Boolean> run(List<String> options, Recording recording) throws Exception {
        StartCache cache = StartCache.of(jar, options, recording);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(cache.options());
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("it ran");
        Optional<Boolean> inUse = cache.inUse();
        Optional<Process> assembly = cache.assemble();
        if (assembly.isPresent()) {
            assertThat(assembly.get().waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        return inUse;
    }

    @Test
    void theRunAfterOneThatRecordsUsesItsCache() throws Exception {
        assertThat(run(OPTIONS, AT_ONCE)).isEmpty();

        Optional<Boolean> second = run(OPTIONS, AT_ONCE);

        assertThat(second).contains(true);
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("start-up.aot")
                    .noneMatch(name -> name.contains("aotconf"));
        }
    }

    @Test
    void whatRunsOnceRecordsNothingAndTheThirdRunStartsFromTheSecondsCache() throws Exception {
        assertThat(StartCache.of(jar, OPTIONS, NEVER).records()).isFalse();
        StartCache first = StartCache.of(jar, OPTIONS, ONCE_IT_HAS_RUN);
        assertThat(first.records()).isFalse();
        assertThat(first.options()).isEmpty();
        assertThat(run(OPTIONS, ONCE_IT_HAS_RUN)).isEmpty();

        Optional<Boolean> third = run(OPTIONS, ONCE_IT_HAS_RUN);

        assertThat(third).contains(true);
    }

    @Test
    void anotherBuildHasNotRunYet() throws Exception {
        run(OPTIONS, ONCE_IT_HAS_RUN);
        build();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));

        StartCache afterTheBuild = StartCache.of(jar, OPTIONS, ONCE_IT_HAS_RUN);

        assertThat(afterTheBuild.records()).isFalse();
    }

    @Test
    void anotherBuildIsNotStartedFromTheCacheOfTheOne() throws Exception {
        run(OPTIONS, AT_ONCE);
        build();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));

        Optional<Boolean> afterTheBuild = run(OPTIONS, NEVER);

        assertThat(afterTheBuild).isEmpty();
        assertThat(folder.resolve("target/start-up.aot")).doesNotExist();
    }

    @Test
    void otherOptionsOfTheJvmMakeAnotherCache() throws Exception {
        run(OPTIONS, AT_ONCE);

        assertThat(run(List.of("-Xmx64m", "-XX:+UseParallelGC"), NEVER)).isEmpty();
    }

    @Test
    void aBrokenCacheBreaksNoStartAndIsRemoved() throws Exception {
        run(OPTIONS, AT_ONCE);
        Files.writeString(folder.resolve("target/start-up.aot"), "no cache");

        Optional<Boolean> inUse = run(OPTIONS, NEVER);

        assertThat(inUse).contains(false);
        assertThat(folder.resolve("target/start-up.aot")).doesNotExist();
    }

    @Test
    void recordsOnlyWhereItIsAllowedAndOnceAtATime() throws Exception {
        assertThat(StartCache.of(jar, OPTIONS, NEVER).records()).isFalse();
        StartCache first = StartCache.of(jar, OPTIONS, AT_ONCE);

        StartCache beside = StartCache.of(jar, OPTIONS, AT_ONCE);

        assertThat(first.records()).isTrue();
        assertThat(beside.records()).isFalse();
        assertThat(beside.options()).isEmpty();
    }

    @Test
    void aTestsRunStartsFromTheClassesThatTheOneBeforeItArchived() throws Exception {
        run(OPTIONS, CLASSES_ALONE);
        Path archive = folder.resolve("target/start-up.jsa");
        assertThat(archive).exists();
        FileTime written = Files.getLastModifiedTime(archive);

        run(OPTIONS, CLASSES_ALONE);

        assertThat(Files.getLastModifiedTime(archive))
                .as("an archive that the JVM refuses is written again")
                .isEqualTo(written);
    }

    @Test
    void anArchiveOfAnotherBuildIsWrittenAgain() throws Exception {
        run(OPTIONS, CLASSES_ALONE);
        Path archive = folder.resolve("target/start-up.jsa");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
        build();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));

        run(OPTIONS, CLASSES_ALONE);

        assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(FileTime.from(Instant.EPOCH));
    }
}
