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

/**
 * The YAML files that deployments are written in.
 *
 * @param files  by their paths
 * @param charts folders of Helm charts, which only Helm can read
 */
public record Checkout(Path root, Map<Path, ManifestFile> files, List<Path> charts) {
    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final Set<String> PASSED_OVER = Set.of("schemas", "target", "src");

    /** Reads all files below a folder; what is wrong with them as YAML goes to the findings. */
    public static Checkout read(Path root, Path folder, Findings findings) throws IOException {
        Map<Path, ManifestFile> files = new TreeMap<>();
        List<Path> charts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes unused) {
                    if (Files.exists(directory.resolve("Chart.yaml"))) {
                        charts.add(directory);
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
            });
        }
        charts.sort(null);
        return new Checkout(root, files, charts);
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
