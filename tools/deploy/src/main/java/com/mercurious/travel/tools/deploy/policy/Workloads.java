package com.mercurious.travel.tools.deploy.policy;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What every workload has: resources, a place for what is written in passing, an image that stays the same, selectors that outlive a release. */
public final class Workloads {
    /** Labels that change from release to release. */
    private static final Set<String> CHANGING = Set.of("app.kubernetes.io/version", "version", "helm.sh/chart");

    private static final Pattern DIGEST = Pattern.compile(".*@sha256:[0-9a-f]{64}");

    private final ObjectSet set;
    private final Findings findings;

    private Workloads(ObjectSet set, Findings findings) {
        this.set = set;
        this.findings = findings;
    }

    public static void check(ObjectSet set, Findings findings) {
        Workloads workloads = new Workloads(set, findings);
        for (PodTemplate pod : set.podTemplates()) {
            for (PodTemplate.Container container : pod.containers()) {
                workloads.resources(pod, container);
                workloads.image(pod, container);
                workloads.scratch(pod, container);
            }
        }
        set.objects().forEach(workloads::selectors);
    }

    private void resources(PodTemplate pod, PodTemplate.Container container) {
        YamlMap resources = container.map().map("resources");
        for (List<String> amount :
                List.of(List.of("requests", "cpu"), List.of("requests", "memory"), List.of("limits", "memory"))) {
            if (resources.text(amount.toArray()).isEmpty()) {
                findings.add(
                        pod.owner(),
                        container.path("resources", amount.get(0), amount.get(1)),
                        "the container `" + container.name() + "` has no resources." + String.join(".", amount),
                        "resources." + String.join(".", amount) + " by measurement");
            }
        }
    }

    /** A JVM writes to /tmp, whatever runs in it. */
    private void scratch(PodTemplate pod, PodTemplate.Container container) {
        boolean readOnly = container
                .map()
                .text("securityContext", "readOnlyRootFilesystem")
                .orElse("false")
                .equals("true");
        boolean mounted = container.map().items("volumeMounts").stream()
                .anyMatch(mount -> mount.text("mountPath").orElse("").matches("/tmp/?"));
        if (container.main() && readOnly && !mounted) {
            findings.add(
                    pod.owner(),
                    container.path("volumeMounts"),
                    "the container `" + container.name() + "` has no volume at /tmp, and a root that nobody may write",
                    "an emptyDir mounted at /tmp");
        }
    }

    private void image(PodTemplate pod, PodTemplate.Container container) {
        String image = container.map().text("image").orElse("");
        String name = image.substring(image.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        String tag = colon < 0 ? "" : name.substring(colon + 1);
        boolean pinnedHere = DIGEST.matcher(image).matches() || !tag.isEmpty() && !tag.equals("latest");
        String bare = colon < 0 ? image : image.substring(0, image.length() - name.length() + colon);
        if (!pinnedHere && !set.pinned().contains(bare)) {
            findings.add(
                    pod.owner(),
                    container.path("image"),
                    "the image `" + image + "` is not pinned",
                    "a tag other than latest, a digest, or an entry of the kustomization's `images`");
        }
    }

    private void selectors(Manifest object) {
        for (List<String> path : List.of(
                List.of("spec", "selector", "matchLabels"),
                List.of("spec", "selector"),
                List.of("spec", "podSelector", "matchLabels"))) {
            YamlMap labels = object.map(path.toArray());
            for (String label : labels.keys()) {
                if (CHANGING.contains(label)) {
                    findings.add(
                            object,
                            List.of(path.get(0), path.get(1), path.size() > 2 ? path.get(2) : label, label),
                            "the selector names `" + label + "`, which changes from release to release",
                            "labels that stay, such as app.kubernetes.io/name");
                }
            }
        }
        if (object.is("Deployment")) {
            graceful(object);
        }
    }

    private void graceful(Manifest deployment) {
        Optional<YamlNode> unavailable =
                deployment.document().at("spec", "strategy", "rollingUpdate", "maxUnavailable");
        String written = unavailable.flatMap(value -> value.text()).orElse("25%");
        String type = deployment.text("spec", "strategy", "type").orElse("RollingUpdate");
        if (type.equals("RollingUpdate") && !written.equals("0") && !written.equals("0%")) {
            findings.add(
                    deployment,
                    List.of("spec", "strategy", "rollingUpdate", "maxUnavailable"),
                    "an update may take " + written + " of its pods away",
                    "strategy.rollingUpdate.maxUnavailable: 0");
        }
    }
}
