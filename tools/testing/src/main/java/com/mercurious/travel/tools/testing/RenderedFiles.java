package com.mercurious.travel.tools.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the build of a service renders for deployment, and the copy of it below {@code deploy/}. The copy is what GitOps and
 * operators read, so it has to be what the sources say. With the system property {@code rendered.refresh} the copy is written
 * anew instead of compared.
 */
public final class RenderedFiles {
    private static final String REFRESH = "rendered.refresh";
    private static final String COMMON_LABELS = "app.kubernetes.io/";

    static final String MANIFESTS = "kubernetes.yml";
    /** What the service's ConfigMap holds, of which kustomize makes one whose name changes with it. */
    static final String CONFIGURATION = "config.properties";

    private static final Pattern DATA = Pattern.compile("(?m)^  (\\w+): \"?(.*?)\"?$");

    private final String service;
    private final String test;

    /**
     * @param service whose build it is: the name of its module
     * @param test the integration test that compares
     */
    public RenderedFiles(String service, Class<?> test) {
        this.service = service;
        this.test = test.getSimpleName();
    }

    /**
     * Compares file by file; where one is missing, too many or different, all of these are named with the line of the first
     * difference and the command that mends it.
     *
     * @param made the folder below the module's {@code target}
     * @param names of the files in it that are kept; empty: all
     * @param kept the folder below the checkout's root
     * @throws IOException where a file can't be read, or written
     */
    public void areKept(String made, List<String> names, String kept) throws IOException {
        SortedMap<String, String> fresh = texts(Path.of("target").resolve(made));
        if (!names.isEmpty()) {
            if (names.contains(CONFIGURATION)) {
                takeConfigurationOut(fresh);
            }
            assertThat(fresh.keySet()).containsAll(names);
            fresh.keySet().retainAll(names);
        }
        Path folder = TestPlatform.projectRoot().resolve(kept);
        if (System.getProperty(REFRESH) != null) {
            write(fresh, folder, names);
        }
        SortedMap<String, String> copy = texts(folder);
        if (!names.isEmpty()) {
            copy.keySet().retainAll(names);
        }
        assertThat(stale(kept, fresh, copy))
                .as(
                        "stale below %s; the command that renders it anew: ./travel test %s -Dit.test=%s -D%s",
                        kept, service, test, REFRESH)
                .isEmpty();
    }

    private void takeConfigurationOut(SortedMap<String, String> fresh) {
        List<String> others = new ArrayList<>();
        for (String document : fresh.getOrDefault(MANIFESTS, "").split("(?m)^---\n")) {
            String[] headAndData = document.split("(?m)^data:\n", 2);
            if (headAndData.length == 2
                    && headAndData[0].contains("kind: ConfigMap\n")
                    && headAndData[0].contains("\n  name: " + service + "\n")) {
                fresh.put(
                        CONFIGURATION,
                        DATA.matcher(headAndData[1])
                                .results()
                                .map(line -> line.group(1) + "=" + line.group(2) + "\n")
                                .collect(joining()));
            } else {
                others.add(document);
            }
        }
        fresh.put(MANIFESTS, String.join("---\n", others));
    }

    private static List<String> stale(String kept, SortedMap<String, String> fresh, SortedMap<String, String> copy) {
        List<String> stale = new ArrayList<>();
        fresh.forEach((name, text) -> {
            String had = copy.get(name);
            if (had == null) {
                stale.add(kept + "/" + name + " is missing");
            } else if (!had.equals(text)) {
                List<String> lines = text.lines().toList();
                List<String> old = had.lines().toList();
                int at = 0;
                while (at < Math.min(lines.size(), old.size()) && lines.get(at).equals(old.get(at))) {
                    at++;
                }
                stale.add("%s/%s:%s has \"%s\", the build makes \"%s\""
                        .formatted(kept, name, Integer.toString(at + 1), line(old, at), line(lines, at)));
            }
        });
        copy.keySet().stream()
                .filter(name -> !fresh.containsKey(name))
                .forEach(name -> stale.add(kept + "/" + name + " is not made any more"));
        return stale;
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at).strip() : "(end)";
    }

    private static void write(SortedMap<String, String> fresh, Path folder, List<String> names) throws IOException {
        for (String old : texts(folder).keySet()) {
            if (names.isEmpty() || names.contains(old)) {
                Files.delete(folder.resolve(old));
            }
        }
        for (var file : fresh.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
    }

    /** Labels beside each other, which the build puts into another order each time, by their names. */
    private static String inOrder(List<String> lines) {
        List<String> ordered = new ArrayList<>(lines);
        int from = 0;
        while (from < ordered.size()) {
            int to = from;
            while (to < ordered.size() && isLabel(ordered.get(to))) {
                to++;
            }
            ordered.subList(from, to).sort(Comparator.naturalOrder());
            from = Math.max(to, from + 1);
        }
        return String.join("\n", ordered).stripTrailing() + "\n";
    }

    private static boolean isLabel(String line) {
        return line.stripLeading().startsWith(COMMON_LABELS);
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    texts.put(name, inOrder(Files.readAllLines(file)));
                }
            }
        }
        return texts;
    }
}
