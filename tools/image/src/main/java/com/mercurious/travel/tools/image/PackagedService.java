package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A service as its build has packaged it, and the layers that it makes in an image, those first that change least. Files have
 * one time, one owner and one order, so that the same files make the same layers on any machine.
 *
 * @param name of the module
 * @param folder its {@code quarkus-app}
 * @param jvmOptions as {@code java @FILE} takes them
 * @param generated what stands in for {@link #GENERATED}, the same from each packaging
 */
record PackagedService(String name, Path folder, Path jvmOptions, Path generated) {
    static final AbsoluteUnixPath APP = AbsoluteUnixPath.get("/app");
    static final AbsoluteUnixPath OPTIONS = APP.resolve("jvm.options");
    static final AbsoluteUnixPath JAR = APP.resolve("quarkus-run.jar");
    static final AbsoluteUnixPath CACHE = APP.resolve("start-up.aot");

    static final String GENERATED = "quarkus/generated-bytecode.jar";

    private static final String OWN = "com.mercurious.";
    private static final String LIBRARIES = "lib/";
    /** What Quarkus' own tools read of a package, and no service. */
    private static final String LIST_OF_DEPENDENCIES = "quarkus-app-dependencies.txt";

    /** @throws IOException where it is not packaged */
    static PackagedService of(Path root, String name) throws IOException {
        Path folder = root.resolve(name).resolve("target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new IOException(folder + " holds no packaged service; ./travel image builds it");
        }
        Path generated = root.resolve(name).resolve("target/image/generated-bytecode.jar");
        GeneratedBytecode.renumber(folder.resolve(GENERATED), generated);
        return new PackagedService(name, folder, root.resolve("deploy/jvm").resolve(name + ".options"), generated);
    }

    /**
     * @param startCache made in a container of the image that has all layers but this one
     * @throws IOException where the package can't be read
     */
    List<FileEntriesLayer> layers(Optional<Path> startCache) throws IOException {
        List<String> files = files();
        Predicate<String> library = file -> file.startsWith(LIBRARIES);
        Predicate<String> own =
                file -> file.substring(file.lastIndexOf('/') + 1).startsWith(OWN);
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(
                layer("libraries", files, library.and(own.negate())),
                FileEntriesLayer.builder()
                        .setName("jvm-options")
                        .addEntry(jvmOptions, OPTIONS)
                        .build(),
                layer("own-libraries", files, library.and(own)),
                layer("service", files, library.negate())));
        startCache.ifPresent(cache -> layers.add(FileEntriesLayer.builder()
                .setName("start-cache")
                .addEntry(cache, CACHE)
                .build()));
        return layers;
    }

    /** The names of all libraries' files. */
    List<String> libraries() throws IOException {
        return files().stream()
                .filter(file -> file.startsWith(LIBRARIES))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList();
    }

    private FileEntriesLayer layer(String name, List<String> files, Predicate<String> belongs) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        files.stream()
                .filter(belongs)
                .forEach(file ->
                        layer.addEntry(file.equals(GENERATED) ? generated : folder.resolve(file), APP.resolve(file)));
        return layer.build();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(LIST_OF_DEPENDENCIES))
                    .sorted()
                    .toList();
        }
    }
}
