package com.mercurious.travel.tools.deploy.inspection;

import com.mercurious.travel.tools.deploy.kafka.ChannelCheck;
import com.mercurious.travel.tools.deploy.kafka.ConsumerCount;
import com.mercurious.travel.tools.deploy.kafka.KafkaResources;
import com.mercurious.travel.tools.deploy.kafka.LagTriggers;
import com.mercurious.travel.tools.deploy.kafka.Topology;
import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.policy.ClearSecrets;
import com.mercurious.travel.tools.deploy.policy.PodSecurity;
import com.mercurious.travel.tools.deploy.policy.Scaling;
import com.mercurious.travel.tools.deploy.policy.Workloads;
import com.mercurious.travel.tools.deploy.promql.Dashboards;
import com.mercurious.travel.tools.deploy.promql.ExposedMetrics;
import com.mercurious.travel.tools.deploy.promql.MetricsCheck;
import com.mercurious.travel.tools.deploy.promql.RuleSyntax;
import com.mercurious.travel.tools.deploy.reference.External;
import com.mercurious.travel.tools.deploy.reference.ObjectReferences;
import com.mercurious.travel.tools.deploy.reference.PodReferences;
import com.mercurious.travel.tools.deploy.reference.Selectors;
import com.mercurious.travel.tools.deploy.reference.UniqueItems;
import com.mercurious.travel.tools.deploy.rendering.ChartSets;
import com.mercurious.travel.tools.deploy.rendering.Checkout;
import com.mercurious.travel.tools.deploy.rendering.KustomizeSets;
import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.schema.SchemaCheck;
import com.mercurious.travel.tools.deploy.schema.Schemas;
import com.mercurious.travel.tools.deploy.server.AmountRules;
import com.mercurious.travel.tools.deploy.server.FieldRules;
import com.mercurious.travel.tools.deploy.server.NameRules;
import com.mercurious.travel.tools.deploy.server.PodRules;
import com.mercurious.travel.tools.deploy.server.PolicyRules;
import com.mercurious.travel.tools.deploy.server.ScrapeRules;
import com.mercurious.travel.tools.deploy.service.EnvironmentCheck;
import com.mercurious.travel.tools.deploy.service.NetworkCheck;
import com.mercurious.travel.tools.deploy.service.ProbeCheck;
import com.mercurious.travel.tools.deploy.service.Service;
import com.mercurious.travel.tools.deploy.service.ServicePods;
import com.mercurious.travel.tools.deploy.service.ShutdownCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All checks of a project's deployments. */
public final class Inspection {
    private static final String FOLDER = "deploy";
    private static final String EXTERNAL = "deploy/external.yaml";
    private static final String TOPOLOGY = "deploy/kafka/topology.yaml";

    private final Path root;
    private final Schemas schemas;
    private final Tools tools;
    private final Findings findings = new Findings();
    private final List<String> notRun = new ArrayList<>();

    /**
     * @param root    the project's folder, with {@code deploy} in it
     * @param schemas what objects are held against
     */
    public Inspection(Path root, Schemas schemas, Tools tools) {
        this.root = root;
        this.schemas = schemas;
        this.tools = tools;
    }

    /** Looks at everything; what can't be read ends it. */
    public Report run() throws IOException {
        Checkout checkout = Checkout.read(root, root.resolve(FOLDER), findings);
        KustomizeSets kustomized = new KustomizeSets(checkout, tools, findings);
        ChartSets charts = new ChartSets(checkout, tools, findings);
        List<ObjectSet> sets = new ArrayList<>(kustomized.all());
        List<ObjectSet> chartSets = charts.all();
        againstSchemas(checkout, kustomized);
        External external = External.read(root.resolve(EXTERNAL), EXTERNAL, findings);
        Map<String, Service> services = Service.of(root);
        Optional<Topology> topology = Topology.read(root.resolve(TOPOLOGY), TOPOLOGY, findings);
        topology.ifPresent(found -> ChannelCheck.check(found, services.values(), findings));
        bases(sets).ifPresent(bases -> ObjectReferences.uniqueNames(bases, findings));
        sets.addAll(chartSets);
        MetricsCheck metrics = new MetricsCheck(
                ExposedMetrics.in(root.resolve(FOLDER).resolve("metrics"), external.metrics()), findings);
        notRun.addAll(kustomized.notRun());
        notRun.addAll(charts.notRun());
        RuleSyntax syntax = new RuleSyntax(tools, findings);
        if (!syntax.runs()
                && sets.stream()
                        .anyMatch(set -> set.ofKind("PrometheusRule").findAny().isPresent())) {
            notRun.add("promtool is not on PATH: of PromQL only the names of metrics were checked");
        }
        SchemaCheck schemaCheck = new SchemaCheck(schemas);
        for (ObjectSet set : sets) {
            set.objects().forEach(object -> schemaCheck.check(object, findings));
            FieldRules.check(set, findings);
            NameRules.check(set, findings);
            AmountRules.check(set, findings);
            PodRules.check(set, findings);
            PolicyRules.check(set, findings);
            ScrapeRules.check(set, findings);
            PodReferences.check(set, external, findings);
            ObjectReferences.check(set, external, findings);
            UniqueItems.check(set, findings);
            Selectors.check(set, findings);
            PodSecurity.check(set, findings);
            ClearSecrets.check(set, findings);
            Workloads.check(set, findings);
            Scaling.check(set, findings);
            ServicePods pods = ServicePods.of(set, services);
            EnvironmentCheck.check(pods, external, findings);
            ProbeCheck.check(pods, findings);
            NetworkCheck.check(pods, findings);
            ShutdownCheck.check(pods, findings);
            LagTriggers.check(set, services, findings);
            topology.ifPresent(found -> {
                KafkaResources.check(set, found, findings);
                ConsumerCount.check(set, found, services, findings);
            });
            metrics.check(set);
            Dashboards.check(set, findings);
            syntax.check(set);
        }
        return new Report(findings.all(), looked(checkout, kustomized, sets, chartSets), notRun);
    }

    private void againstSchemas(Checkout checkout, KustomizeSets kustomized) {
        SchemaCheck check = new SchemaCheck(schemas);
        checkout.kustomizations().forEach(kustomization -> check.check(kustomization, findings));
        for (ManifestFile file : checkout.ofObjects()) {
            boolean patch = kustomized.patches().contains(file.path());
            for (Manifest manifest : file.manifests()) {
                if (patch) {
                    check.checkPatch(manifest, findings);
                } else {
                    check.check(manifest, findings);
                }
            }
        }
    }

    /** All bases, as they come together in one namespace. */
    private static Optional<ObjectSet> bases(List<ObjectSet> sets) {
        List<Manifest> objects = sets.stream()
                .filter(set -> set.name().endsWith("/base"))
                .flatMap(set -> set.objects().stream())
                .toList();
        return objects.isEmpty() ? Optional.empty() : Optional.of(new ObjectSet("all bases", objects));
    }

    private static String looked(
            Checkout checkout, KustomizeSets kustomized, List<ObjectSet> sets, List<ObjectSet> charts) {
        int objects = sets.stream().mapToInt(set -> set.objects().size()).sum();
        return objects + " objects in " + sets.size() + " sets from "
                + checkout.files().size() + " files; " + kustomized.rendered() + " rendered by kustomize, "
                + charts.size() + " by helm";
    }
}
