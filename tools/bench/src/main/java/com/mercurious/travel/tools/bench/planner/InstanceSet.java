package com.mercurious.travel.tools.bench.planner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Instances and the best values known for them.
 *
 * @param instances in the order of their paths
 * @param bestKnown of all folders
 */
record InstanceSet(List<Instance> instances, BestKnown bestKnown) {

    private static final String ENDING = ".txt";
    private static final String BUILT_IN = "/instances/";

    /** Small instances that come with the command: in both formats, with optima proven by a test. */
    private static final List<String> BUILT_IN_FILES =
            List.of("small-solomon101.txt", "small-cordeau01.txt", "small-trip101.txt", "small-trip102.txt");

    /**
     * Reads all {@code .txt} files below a folder.
     *
     * @throws InstanceException where one can't be used, or there is none
     */
    static InstanceSet below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InstanceException(folder, "there is no such folder; right would be one that holds instances");
        }
        List<Instance> instances = new ArrayList<>();
        BestKnown bestKnown = new BestKnown();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.endsWith(BestKnown.FILE_NAME)) {
                    bestKnown.add(file, Files.readAllLines(file));
                } else if (file.toString().endsWith(ENDING)) {
                    instances.add(parse(InstanceText.read(file)));
                }
            }
        } catch (IOException e) {
            throw new InstanceException(folder, "can't be read (" + e + ")");
        }
        if (instances.isEmpty()) {
            throw new InstanceException(folder, "holds no file *.txt; right would be instances, in it or below it");
        }
        return new InstanceSet(List.copyOf(instances), bestKnown);
    }

    /** The instances that come with the command. */
    static InstanceSet builtIn() {
        BestKnown bestKnown = new BestKnown();
        bestKnown.add(Path.of(BestKnown.FILE_NAME), resource(BestKnown.FILE_NAME));
        List<Instance> instances = BUILT_IN_FILES.stream()
                .map(file -> parse(InstanceText.of(Path.of(file), resource(file))))
                .toList();
        return new InstanceSet(instances, bestKnown);
    }

    /** Reads an instance in whichever format its first line has. */
    static Instance parse(InstanceText text) {
        if (ToptwFormat.recognises(text)) {
            return ToptwFormat.read(text);
        }
        if (TouristTripFormat.recognises(text)) {
            return TouristTripFormat.read(text);
        }
        throw new InstanceException(
                text.file(),
                1,
                "is the first line of no known format; right would be 4 numbers (Solomon, Cordeau) or more"
                        + " (tourist trips)");
    }

    private static List<String> resource(String name) {
        try (InputStream in = InstanceSet.class.getResourceAsStream(BUILT_IN + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
