package com.mercurious.travel.tools.deploy.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's modules, as the poms say. */
final class Modules {
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    private final Path root;
    private final List<String> folders;
    private final Map<String, Path> byArtifact = new LinkedHashMap<>();

    Modules(Path root) throws IOException {
        this.root = root;
        folders = MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        for (String folder : folders) {
            String pom = Files.readString(root.resolve(folder).resolve("pom.xml"))
                    .replaceFirst("(?s)<parent>.*?</parent>", "");
            Matcher artifact = ARTIFACT.matcher(pom);
            if (artifact.find()) {
                byArtifact.put(artifact.group(1), root.resolve(folder));
            }
        }
    }

    List<Path> all() {
        return folders.stream().map(root::resolve).toList();
    }

    /** What a module is made from. */
    record Parts(List<Path> folders, List<String> artifacts) {}

    /** A module and those that it is made from, itself first, and all artifacts that their poms name but for tests. */
    Parts madeFrom(Path module) throws IOException {
        Set<Path> seen = new LinkedHashSet<>();
        List<String> artifacts = new ArrayList<>();
        Deque<Path> open = new ArrayDeque<>(List.of(module));
        while (!open.isEmpty()) {
            Path folder = open.remove();
            if (seen.add(folder)) {
                Matcher dependency = DEPENDENCY.matcher(Files.readString(folder.resolve("pom.xml")));
                while (dependency.find()) {
                    Matcher artifact = ARTIFACT.matcher(dependency.group(1));
                    if (artifact.find() && !dependency.group(1).contains("<scope>test</scope>")) {
                        artifacts.add(artifact.group(1));
                        if (byArtifact.containsKey(artifact.group(1))) {
                            open.add(byArtifact.get(artifact.group(1)));
                        }
                    }
                }
            }
        }
        return new Parts(List.copyOf(seen), artifacts);
    }
}
