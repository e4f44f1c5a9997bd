package com.mercurious.travel.tools.deploy.policy;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.manifest.Quantity;
import com.mercurious.travel.tools.deploy.reference.LabelSelector;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Who decides how many pods there are, and how many may be taken away: one each, and never all. */
public final class Scaling {
    private final ObjectSet set;
    private final Findings findings;

    private Scaling(ObjectSet set, Findings findings) {
        this.set = set;
        this.findings = findings;
    }

    public static void check(ObjectSet set, Findings findings) {
        Scaling scaling = new Scaling(set, findings);
        for (String kind : List.of("Deployment", "StatefulSet")) {
            set.ofKind(kind).forEach(scaling::workload);
        }
    }

    private void workload(Manifest workload) {
        List<Manifest> scalers = set.objects().stream()
                .filter(object -> object.is("HorizontalPodAutoscaler") || object.is("ScaledObject"))
                .filter(object -> scales(object, workload))
                .toList();
        if (scalers.size() > 1) {
            findings.add(
                    scalers.get(1),
                    List.of("spec", "scaleTargetRef"),
                    workload.title() + " is scaled by " + scalers.get(0).title() + " already",
                    "one autoscaler for a workload");
        }
        if (!scalers.isEmpty() && workload.text("spec", "replicas").isPresent()) {
            findings.add(
                    workload,
                    List.of("spec", "replicas"),
                    "`replicas` stands beside " + scalers.getFirst().title() + ", which each apply would set back",
                    "`replicas` left out");
        }
        for (Manifest scaler : scalers) {
            if (!scaler.namespace().equals(workload.namespace())) {
                findings.add(
                        scaler,
                        List.of("metadata", "namespace"),
                        "is in " + namespace(scaler) + ", and " + workload.title() + " in " + namespace(workload)
                                + ": it scales nothing",
                        "the namespace of its workload");
            }
            memory(scaler, workload);
            if (fewest(scaler) > most(scaler)) {
                findings.add(
                        scaler,
                        List.of("spec"),
                        "wants at least " + fewest(scaler) + " pods and at most " + most(scaler),
                        "a minimum that is no more than the maximum");
            }
        }
        int pods = scalers.isEmpty() ? number(workload.text("spec", "replicas"), 1) : fewest(scalers.getFirst());
        budget(workload, pods);
    }

    private static String namespace(Manifest object) {
        return object.namespace().isEmpty() ? "no namespace of its own" : "the namespace " + object.namespace();
    }

    /** More than its limit no pod ever uses: such a target is never reached. */
    private void memory(Manifest scaler, Manifest workload) {
        BigDecimal limit = BigDecimal.ZERO;
        BigDecimal request = BigDecimal.ZERO;
        for (PodTemplate.Container container : new PodTemplate(workload, List.of("spec", "template")).containers()) {
            Optional<BigDecimal> most =
                    container.map().text("resources", "limits", "memory").flatMap(Quantity::of);
            if (container.main() && most.isEmpty()) {
                return;
            }
            if (container.main()) {
                limit = limit.add(most.orElseThrow());
                request = request.add(container
                        .map()
                        .text("resources", "requests", "memory")
                        .flatMap(Quantity::of)
                        .orElse(most.orElseThrow()));
            }
        }
        List<YamlNode> metrics = scaler.items("spec", "metrics");
        for (int i = 0; i < metrics.size(); i++) {
            YamlMap resource = metrics.get(i).map("resource");
            if (resource.text("name").orElse("").equals("memory")) {
                unreachable(scaler, i, resource.map("target"), request, limit);
            }
        }
    }

    private void unreachable(Manifest scaler, int metric, YamlMap target, BigDecimal request, BigDecimal limit) {
        Optional<BigDecimal> amount = target.text("averageValue").flatMap(Quantity::of);
        Optional<BigDecimal> share = target.text("averageUtilization")
                .flatMap(Quantity::of)
                .map(percent -> request.multiply(percent).movePointLeft(2));
        String field = amount.isPresent() ? "averageValue" : "averageUtilization";
        if (amount.or(() -> share).orElse(BigDecimal.ZERO).compareTo(limit) > 0) {
            findings.add(
                    scaler,
                    List.of("spec", "metrics", metric, "resource", "target", field),
                    "a pod never uses that much memory: its limit is below",
                    "less than the limit");
        }
    }

    private static boolean scales(Manifest scaler, Manifest workload) {
        return scaler.text("spec", "scaleTargetRef", "name").orElse("").equals(workload.name())
                && scaler.text("spec", "scaleTargetRef", "kind")
                        .orElse("Deployment")
                        .equals(workload.kind());
    }

    private static int fewest(Manifest scaler) {
        return scaler.is("ScaledObject")
                ? number(scaler.text("spec", "minReplicaCount"), 0)
                : number(scaler.text("spec", "minReplicas"), 1);
    }

    private static int most(Manifest scaler) {
        return scaler.is("ScaledObject")
                ? number(scaler.text("spec", "maxReplicaCount"), 100)
                : number(scaler.text("spec", "maxReplicas"), Integer.MAX_VALUE);
    }

    private void budget(Manifest workload, int pods) {
        PodTemplate template = new PodTemplate(workload, List.of("spec", "template"));
        List<Manifest> budgets = set.ofKind("PodDisruptionBudget")
                .filter(budget -> LabelSelector.matches(budget.map("spec", "selector"), template.labels()))
                .toList();
        if (budgets.isEmpty()) {
            findings.add(
                    workload,
                    List.of("metadata", "name"),
                    "no PodDisruptionBudget covers its pods",
                    "one that selects " + LabelSelector.text(template.labels()));
        }
        for (Manifest budget : budgets) {
            String least = budget.text("spec", "minAvailable").orElse("");
            String gone = budget.text("spec", "maxUnavailable").orElse("");
            boolean blocks =
                    least.isEmpty() ? gone.equals("0") || gone.equals("0%") : pods > 0 && share(least, pods) >= pods;
            if (blocks) {
                findings.add(
                        budget,
                        List.of("spec", least.isEmpty() ? "maxUnavailable" : "minAvailable"),
                        "of " + pods + (pods == 1 ? " pod" : " pods")
                                + " none may be taken away: a node can't be drained",
                        "maxUnavailable: 1, or a minAvailable below the fewest pods");
            }
        }
    }

    /** A number of pods, or a share of them rounded up, as the controller does. */
    private static int share(String amount, int pods) {
        return amount.endsWith("%")
                ? Math.ceilDiv(number(Optional.of(amount.substring(0, amount.length() - 1)), 0) * pods, 100)
                : number(Optional.of(amount), 0);
    }

    private static int number(Optional<String> text, int otherwise) {
        return text.filter(written -> written.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }
}
