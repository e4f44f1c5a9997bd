package com.mercurious.travel.tools.deploy.rendering;

import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Helm charts come to with their defaults, and with each file of values that lies beside them. */
public final class ChartSets {
    private static final String RELEASE = "travel";

    private final Checkout checkout;
    private final Optional<Path> helm;
    private final Findings findings;
    private final List<ObjectSet> sets = new ArrayList<>();
    private final List<String> notRun = new ArrayList<>();

    public ChartSets(Checkout checkout, Tools tools, Findings findings) {
        this.checkout = checkout;
        this.helm = tools.find("helm");
        this.findings = findings;
    }

    /** Renders every chart; a chart's files of values are {@code values-NAME.yaml} in its folder. */
    public List<ObjectSet> all() throws IOException {
        for (Path chart : checkout.charts()) {
            String name = Checkout.label(checkout.root(), chart);
            if (helm.isEmpty()) {
                notRun.add("helm is not on PATH: the chart " + name + " was not rendered");
                continue;
            }
            render(chart, name, List.of());
            try (Stream<Path> files = Files.list(chart)) {
                for (Path values : files.filter(
                                file -> file.getFileName().toString().matches("values-.+\\.ya?ml"))
                        .sorted()
                        .toList()) {
                    render(chart, name + " with " + values.getFileName(), List.of("--values", values.toString()));
                }
            }
        }
        return sets;
    }

    /** What could not be looked at, and why. */
    public List<String> notRun() {
        return notRun;
    }

    private void render(Path chart, String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(helm.orElseThrow().toString(), "template", RELEASE, chart.toString(), "--namespace", RELEASE));
        command.addAll(options);
        Tools.Answer answer = Tools.run(command, checkout.root());
        if (answer.status() == 0) {
            ManifestFile output = ManifestFile.of(chart, name + " (rendered)", answer.output(), findings);
            sets.add(new ObjectSet(name, output.manifests()));
        } else {
            findings.add(
                    new Place(Checkout.label(checkout.root(), chart) + "/Chart.yaml", 1),
                    "helm template",
                    name + ": " + answer.complaints().strip().replaceAll("\\s*\\R\\s*", " "),
                    "a chart that Helm renders");
        }
    }
}
