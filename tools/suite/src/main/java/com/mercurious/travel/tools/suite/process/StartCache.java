package com.mercurious.travel.tools.suite.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the JVM keeps beside a jar so that the next start of it is quicker: from JDK 24 on an AOT cache (JEP 483) of loaded
 * and linked classes, before that a class archive. One run writes down what it loads, which takes it longer to start and to
 * end, after its end a process of low priority makes the cache of that, and the runs after it use it. Which run that is
 * says {@link Recording}. A cache that fits neither the jars nor the JVM nor its options is thrown away before the start;
 * one that the JVM refuses all the same costs nothing but its time.
 */
public final class StartCache {
    /** How much longer a run may take to end that writes down what it loaded. */
    public static final Duration RECORDING_LIMIT = Duration.ofSeconds(30);

    /** Which runs of a program without a cache may write down what one is made of. */
    public enum Recording {
        /** None: one beside others. */
        NEVER,
        /**
         * Any, at its own end and of the loaded classes alone: a test's. Such an archive saves a start nearly half of its
         * processor time and costs the run that writes it as much as it saves two others.
         */
        CLASSES_ALONE,
        /** Those of a build that has run before: who builds and runs once waits for nothing. */
        ONCE_IT_HAS_RUN,
        /** Any, where the cache is what a run is for. */
        AT_ONCE
    }

    private static final int FIRST_WITH_AOT = 24;
    private static final String NAME = "start-up";
    /** The last step is the only one that readers see. */
    private static final String MAKE = "recording=$1 draft=$2 cache=$3; shift 3; nice -n 19 \"$@\" &&"
            + " mv -f \"$draft\" \"$cache\"; rm -f \"$recording\" \"$draft\"";

    private static final String IN_USE = "Using AOT-linked classes: true";

    private final Path jar;
    private final List<String> jvmOptions;
    private final Path folder;
    private final Path configuration;
    private final boolean classesAlone;
    private final boolean there;
    private final boolean records;

    private StartCache(Path jar, List<String> jvmOptions, Recording recording) throws IOException {
        this.jar = jar;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.folder = productsFolder(jar);
        this.configuration = folder.resolve(NAME + "-" + ProcessHandle.current().pid() + ".aotconf");
        this.classesAlone = recording == Recording.CLASSES_ALONE;
        String key = key();
        if (!isOf(key)) {
            Files.deleteIfExists(cache());
            Files.deleteIfExists(classArchive());
            Files.deleteIfExists(ranFile());
            Files.deleteIfExists(recorderFile());
            Files.writeString(keyFile(), key);
        }
        this.there = Files.exists(classesAlone ? classArchive() : cache());
        this.records = !there && mayRecord(recording) && isFirstToRecord();
    }

    private boolean mayRecord(Recording recording) throws IOException {
        return switch (recording) {
            case NEVER -> false;
            case ONCE_IT_HAS_RUN -> hasRun();
            case CLASSES_ALONE, AT_ONCE -> true;
        };
    }

    /** Whether a run of this build that counts has been before; this one is, for the next. */
    private boolean hasRun() throws IOException {
        if (Files.exists(ranFile())) {
            return true;
        }
        Files.writeString(ranFile(), "");
        return false;
    }

    /**
     * The cache of a program.
     *
     * @param jar that is run by {@code java -jar}, everything that it loads below its folder
     * @param jvmOptions with which it is run
     * @param recording whether a cache may be made of this run where there is none
     */
    public static StartCache of(Path jar, List<String> jvmOptions, Recording recording) throws IOException {
        return new StartCache(jar.toAbsolutePath(), jvmOptions, recording);
    }

    /** One run at a time writes down what it loads: neither those beside it, nor others of the same launcher. */
    private boolean isFirstToRecord() throws IOException {
        Path marker = recorderFile();
        if (Files.exists(marker)) {
            String owner = Files.readString(marker).strip();
            if (!owner.isEmpty() && ProcessHandle.of(Long.parseLong(owner)).isPresent()) {
                return false;
            }
        }
        Files.writeString(marker, Long.toString(ProcessHandle.current().pid()));
        return true;
    }

    /** Whether the program that is started with {@link #options} writes down what a cache is made of. */
    public boolean records() {
        return records;
    }

    /** A Maven module's folder of products, where it lies in one: a build's {@code clean} removes the cache as well. */
    private static Path productsFolder(Path jar) {
        for (Path folder = jar.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("target")) {
                return folder;
            }
        }
        return jar.getParent();
    }

    private static boolean hasAot() {
        return Runtime.version().feature() >= FIRST_WITH_AOT;
    }

    private Path cache() {
        return hasAot() ? folder.resolve(NAME + ".aot") : classArchive();
    }

    private Path classArchive() {
        return folder.resolve(NAME + ".jsa");
    }

    private Path keyFile() {
        return folder.resolve(NAME + ".of");
    }

    private Path ranFile() {
        return folder.resolve(NAME + ".ran");
    }

    private Path recorderFile() {
        return folder.resolve(NAME + ".recorded-by");
    }

    private Path log() {
        return folder.resolve(NAME + ".log");
    }

    /** The options that use the cache, or write down what one is made of, for the command line that starts the program. */
    public List<String> options() {
        if (!there && !records) {
            return List.of();
        }
        if (!hasAot() || classesAlone) {
            return List.of(
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + classArchive(),
                    hasAot() ? "-Xlog:aot*=off,cds*=off" : "-Xlog:cds*=off");
        }
        if (there) {
            return List.of(
                    "-XX:AOTCache=" + cache(),
                    "-Xlog:aot*=off,cds*=off",
                    "-Xlog:aot=info:file=" + log() + "::filecount=0");
        }
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration, "-Xlog:aot*=off,cds*=off");
    }

    /**
     * Whether the program that was started with {@link #options} uses the cache, as the JVM itself says; empty where it was
     * not asked. A cache that was refused is removed, so that the next run makes another.
     */
    public Optional<Boolean> inUse() throws IOException {
        if (!hasAot() || !there || classesAlone) {
            return Optional.empty();
        }
        boolean used = Files.exists(log()) && Files.readString(log()).contains(IN_USE);
        if (!used) {
            Files.deleteIfExists(cache());
        }
        return Optional.of(used);
    }

    /**
     * To be called when the program has ended: where it wrote down what it loaded, starts the process that makes the cache
     * of it, and does not wait. That process is nobody's child for longer than some seconds, holds no port and no lock, and
     * leaves no cache where it is broken off.
     *
     * @return the process; empty where there is nothing to make, or it can't be started
     */
    public Optional<Process> assemble() {
        if (!records || !Files.exists(configuration)) {
            return Optional.empty();
        }
        Path draft = configuration.resolveSibling(configuration.getFileName() + ".draft");
        List<String> shell = new ArrayList<>(List.of(
                "/bin/sh", "-c", MAKE, "start-cache", configuration.toString(), draft.toString(), cache().toString()));
        shell.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        shell.addAll(jvmOptions);
        shell.addAll(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + configuration,
                "-XX:AOTCache=" + draft,
                "-Xlog:aot*=off,cds*=off",
                "-jar",
                jar.toString()));
        try {
            return Optional.of(new ProcessBuilder(Detached.command(shell))
                    .directory(jar.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isOf(String key) throws IOException {
        return Files.exists(keyFile()) && Files.readString(keyFile()).equals(key);
    }

    /** All that a cache depends on: the JVM, its options, and name, size and time of each jar. */
    private String key() throws IOException {
        StringBuilder key = new StringBuilder();
        key.append(System.getProperty("java.vm.version"))
                .append('\n')
                .append(System.getProperty("java.home"))
                .append('\n')
                .append(String.join(" ", jvmOptions))
                .append('\n');
        try (Stream<Path> files = Files.walk(jar.getParent())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                key.append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return key.toString();
    }
}
