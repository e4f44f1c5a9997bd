package com.mercurious.travel.tools.deploy.rendering;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.report.Findings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files that deployments are written in.
 *
 * @param files  by their paths
 * @param charts folders of Helm charts, which only Helm can read
 */
public record Checkout(Path root, Map<Path, ManifestFile> files, List<Path> charts) {
    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final String CHART = "Chart.yaml";
    private static final Set<String> PASSED_OVER = Set.of("schemas", "target", "src");

    /** Reads all files below a folder; what is wrong with them as YAML goes to the findings. */
    public static Checkout read(Path root, Path folder, Findings findings) throws IOException {
        Walk walk = new Walk(root, findings);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, walk);
        }
        walk.charts.sort(null);
        return new Checkout(root, walk.files, walk.charts);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Findings findings;
        private final Map<Path, ManifestFile> files = new TreeMap<>();
        private final List<Path> charts = new ArrayList<>();

        private Walk(Path root, Findings findings) {
            this.root = root;
            this.findings = findings;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes unused) throws IOException {
            if (Files.exists(directory.resolve(CHART))) {
                chart(directory);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return PASSED_OVER.contains(directory.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
            String name = file.getFileName().toString();
            if (name.endsWith(".yaml") || name.endsWith(".yml") || name.equals("Kustomization")) {
                files.put(file, ManifestFile.read(file, label(root, file), findings));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A chart may hold others, which can be installed alone as well. */
        private void chart(Path chart) throws IOException {
            charts.add(chart);
            Path held = chart.resolve("charts");
            if (Files.isDirectory(held)) {
                try (Stream<Path> folders = Files.list(held)) {
                    for (Path folder : folders.filter(path -> Files.exists(path.resolve(CHART)))
                            .toList()) {
                        chart(folder);
                    }
                }
            }
        }
    }

    /** The file of a kustomization or component in a folder; null where there is none. */
    ManifestFile kustomizationIn(Path folder) {
        return KUSTOMIZATIONS.stream()
                .map(name -> files.get(folder.resolve(name)))
                .filter(file -> file != null)
                .findFirst()
                .orElse(null);
    }

    /** Folders with a kustomization of a kind: {@code Kustomization} or {@code Component}. */
    List<Path> foldersOf(String kind) {
        return files.values().stream()
                .filter(Checkout::isKustomization)
                .filter(file -> file.manifests().stream().anyMatch(manifest -> manifest.is(kind)))
                .map(file -> file.path().getParent())
                .toList();
    }

    /** All objects of all files that a cluster would be given. */
    public Collection<ManifestFile> ofObjects() {
        return files.values().stream().filter(file -> !isKustomization(file)).toList();
    }

    /** The kustomizations and components themselves. */
    public List<Manifest> kustomizations() {
        return files.values().stream()
                .filter(Checkout::isKustomization)
                .flatMap(file -> file.manifests().stream())
                .toList();
    }

    static boolean isKustomization(ManifestFile file) {
        return KUSTOMIZATIONS.contains(file.path().getFileName().toString());
    }

    /** How messages name a file. */
    static String label(Path root, Path file) {
        return root.relativize(file).toString();
    }
}
