package com.mercurious.travel.tools.deploy.rendering;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Follows what kustomizations name, as far as that tells which files belong together; what they change is kustomize's work. */
final class Kustomizations {
    /** With these alone, the objects are those of the files. */
    private static final Set<String> PLAIN = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "components",
            "images",
            "namespace",
            "buildMetadata",
            GeneratedConfigMaps.FIELD);

    private final Checkout checkout;
    private final Findings findings;
    private final Set<Path> patches = new TreeSet<>();
    private final Set<Path> included = new HashSet<>();

    Kustomizations(Checkout checkout, Findings findings) {
        this.checkout = checkout;
        this.findings = findings;
    }

    /**
     * What a kustomization is made from.
     *
     * @param plain  whether the files' objects are the whole result
     * @param pinned images that it gives a tag or digest
     */
    record Parts(List<Manifest> resources, List<Manifest> patches, boolean plain, Set<String> pinned) {}

    /** Follows one kustomization; what it names and is not there goes to the findings. */
    Parts partsOf(Path folder) {
        Collected collected = new Collected();
        follow(folder, collected);
        return new Parts(collected.resources, collected.patched, collected.plain, collected.pinned);
    }

    /** Files that are patches of some kustomization followed so far. */
    Set<Path> patches() {
        return patches;
    }

    /** Files and folders that some kustomization followed so far takes in. */
    Set<Path> included() {
        return included;
    }

    private static final class Collected {
        private final List<Manifest> resources = new ArrayList<>();
        private final List<Manifest> patched = new ArrayList<>();
        private final Set<String> pinned = new TreeSet<>();
        private final Set<Path> seen = new HashSet<>();
        private boolean plain = true;
    }

    private void follow(Path folder, Collected into) {
        ManifestFile file = checkout.kustomizationIn(folder);
        if (file == null || !into.seen.add(folder)) {
            return;
        }
        for (Manifest kustomization : file.manifests()) {
            into.plain &= PLAIN.containsAll(kustomization.document().keys());
            for (String field : List.of("resources", "components")) {
                List<YamlNode> named = kustomization.items(field);
                for (int i = 0; i < named.size(); i++) {
                    String name = named.get(i).text().orElse("");
                    take(kustomization, List.of(field, i), folder, name, into);
                }
            }
            GeneratedConfigMaps generated = GeneratedConfigMaps.of(kustomization, folder, findings);
            into.plain &= generated.plain();
            into.resources.addAll(generated.manifests());
            List<YamlNode> changes = kustomization.items("patches");
            for (int i = 0; i < changes.size(); i++) {
                List<Object> path = List.of("patches", i, "path");
                changes.get(i).text("path").ifPresent(name -> patch(kustomization, path, folder, name, into));
            }
            pin(kustomization, into);
        }
    }

    private void pin(Manifest kustomization, Collected into) {
        List<YamlNode> images = kustomization.items("images");
        for (int i = 0; i < images.size(); i++) {
            YamlNode image = images.get(i);
            if (image.text("newTag").orElse("").equals("latest")
                    && image.text("digest").isEmpty()) {
                findings.add(
                        kustomization,
                        List.of("images", i, "newTag"),
                        "the image `" + image.text("name").orElse("") + "` is not pinned by the tag latest",
                        "a tag that stays what it is, or a digest");
            }
            if (image.text("newTag").or(() -> image.text("digest")).isPresent()) {
                image.text("name").ifPresent(into.pinned::add);
            }
        }
    }

    private void take(Manifest kustomization, List<?> path, Path folder, String name, Collected into) {
        Path target = folder.resolve(name).normalize();
        if (name.contains("://") || name.contains("?ref=")) {
            findings.add(
                    kustomization,
                    path,
                    "`" + name + "` is fetched from elsewhere with each build",
                    "a file or folder of this project");
        } else if (checkout.files().containsKey(target)) {
            included.add(target);
            into.resources.addAll(checkout.files().get(target).manifests());
        } else if (checkout.kustomizationIn(target) != null) {
            included.add(target);
            follow(target, into);
        } else {
            dangling(kustomization, path, name);
        }
    }

    private void patch(Manifest kustomization, List<?> path, Path folder, String name, Collected into) {
        Path target = folder.resolve(name).normalize();
        if (checkout.files().containsKey(target)) {
            patches.add(target);
            included.add(target);
            into.patched.addAll(checkout.files().get(target).manifests());
        } else if (!Files.exists(target)) {
            dangling(kustomization, path, name);
        }
    }

    private void dangling(Manifest kustomization, List<?> path, String name) {
        findings.add(
                kustomization,
                path,
                "there is no `" + name + "`",
                "a YAML file, or a folder with a kustomization.yaml, relative to this one");
    }
}
