package com.mercurious.travel.tools.deploy.rendering;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kustomizations of a checkout come to: by kustomize where the machine has it, else as far as files tell. */
public final class KustomizeSets {
    private final Checkout checkout;
    private final Optional<Path> kustomize;
    private final Findings findings;
    private final Kustomizations kustomizations;
    private final List<ObjectSet> sets = new ArrayList<>();
    private final List<String> notRun = new ArrayList<>();
    private int rendered;

    public KustomizeSets(Checkout checkout, Tools tools, Findings findings) {
        this.checkout = checkout;
        this.kustomize = tools.find("kustomize");
        this.findings = findings;
        this.kustomizations = new Kustomizations(checkout, findings);
    }

    /** Renders every kustomization, every component on its base, and takes what is left over folder by folder. */
    public List<ObjectSet> all() throws IOException {
        for (Path folder : checkout.foldersOf("Kustomization")) {
            add(folder, Checkout.label(checkout.root(), folder), kustomizations.partsOf(folder));
        }
        for (Path component : checkout.foldersOf("Component")) {
            if (!kustomizations.included().contains(component)) {
                onItsBase(component);
            }
        }
        leftOver();
        return sets;
    }

    /** Files that only change others' objects. */
    public Set<Path> patches() {
        return kustomizations.patches();
    }

    /** What could not be looked at, and why. */
    public List<String> notRun() {
        return notRun;
    }

    /** How many kustomizations kustomize itself rendered. */
    public int rendered() {
        return rendered;
    }

    private void add(Path folder, String name, Kustomizations.Parts parts) throws IOException {
        if (kustomize.isPresent()) {
            Tools.Answer answer =
                    Tools.run(List.of(kustomize.get().toString(), "build", folder.toString()), checkout.root());
            if (answer.status() == 0) {
                rendered++;
                ManifestFile output = ManifestFile.of(folder, name + " (rendered)", answer.output(), findings);
                sets.add(new ObjectSet(
                        name, Rendered.withSources(output.manifests(), parts.resources(), parts.patches())));
            } else {
                findings.add(
                        new Place(name + "/kustomization.yaml", 1),
                        "kustomize build",
                        answer.complaints().strip().replaceAll("\\s*\\R\\s*", " "),
                        "a kustomization that kustomize builds");
            }
        } else if (parts.plain()) {
            sets.add(new ObjectSet(name, parts.resources(), parts.pinned()));
        } else {
            notRun.add("kustomize is not on PATH: of " + name + " only the files were checked, not what they come to");
        }
    }

    /** A component changes a base that lies beside the folder of components: {@code base} and {@code components/NAME}. */
    private void onItsBase(Path component) throws IOException {
        Path base = component.getParent().resolveSibling("base");
        String name = Checkout.label(checkout.root(), component);
        Kustomizations.Parts parts = kustomizations.partsOf(component);
        if (checkout.kustomizationIn(base) == null) {
            notRun.add(name + " is in no kustomization and has no base beside it: only its files were checked");
            return;
        }
        if (kustomize.isEmpty()) {
            notRun.add("kustomize is not on PATH: of " + name + " only the files were checked, not what they come to");
            return;
        }
        Kustomizations.Parts below = kustomizations.partsOf(base);
        List<Manifest> resources = new ArrayList<>(below.resources());
        resources.addAll(parts.resources());
        Path folder = Files.createTempDirectory("travel-verify").toRealPath();
        Path file = folder.resolve("kustomization.yaml");
        try {
            Files.writeString(file, """
                    apiVersion: kustomize.config.k8s.io/v1beta1
                    kind: Kustomization
                    resources: ["%s"]
                    components: ["%s"]
                    """.formatted(
                            folder.relativize(base.toRealPath()), folder.relativize(component.toRealPath())));
            add(folder, name, new Kustomizations.Parts(resources, parts.patches(), false, Set.of()));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void leftOver() {
        Set<Path> folders = new LinkedHashSet<>();
        for (ManifestFile file : checkout.ofObjects()) {
            if (!kustomizations.included().contains(file.path())
                    && !file.manifests().isEmpty()) {
                folders.add(file.path().getParent());
            }
        }
        for (Path folder : folders) {
            List<Manifest> objects = checkout.ofObjects().stream()
                    .filter(file -> file.path().getParent().equals(folder))
                    .filter(file -> !kustomizations.included().contains(file.path()))
                    .flatMap(file -> file.manifests().stream())
                    .toList();
            sets.add(new ObjectSet(Checkout.label(checkout.root(), folder), objects));
        }
    }
}
