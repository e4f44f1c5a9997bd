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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Helm charts come to with their defaults, and with each file of values that lies beside them. */
public final class ChartSets {
    private static final String RELEASE = "travel";
    /** What Helm writes for one template: a line that names it, then what it came to. */
    private static final Pattern PART =
            Pattern.compile("(?ms)^# Source: (?<template>.*?)$\\R(?<text>.*?)(?=^---\\R# Source: |\\z)");

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

    /** Objects whose places are the templates that they come from, with the line below the template's name in the output. */
    private List<Manifest> objects(Path chart, List<String> options, String output) {
        String how = options.isEmpty()
                ? " (rendered)"
                : " (rendered with " + Path.of(options.getLast()).getFileName() + ")";
        List<Manifest> objects = new ArrayList<>();
        Matcher part = PART.matcher(output);
        while (part.find()) {
            String template = part.group("template");
            Path file = chart.resolve(template.substring(template.indexOf('/') + 1));
            objects.addAll(
                    ManifestFile.of(file, Checkout.label(checkout.root(), file) + how, part.group("text"), findings)
                            .manifests());
        }
        return objects;
    }

    private void render(Path chart, String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(helm.orElseThrow().toString(), "template", RELEASE, chart.toString(), "--namespace", RELEASE));
        command.addAll(options);
        Tools.Answer answer = Tools.run(command, checkout.root());
        if (answer.status() == 0) {
            sets.add(new ObjectSet(name, objects(chart, options, answer.output())));
        } else {
            findings.add(
                    new Place(Checkout.label(checkout.root(), chart) + "/Chart.yaml", 1),
                    "helm template",
                    name + ": " + answer.complaints().strip().replaceAll("\\s*\\R\\s*", " "),
                    "a chart that Helm renders");
        }
    }
}
