package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlList;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.mercurious.travel.tools.deploy.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Demands of the fields of Kubernetes' own kinds what its published schema does not say: numbers within their bounds, and of
 * fields that exclude each other only one. From {@code ValidatePodSpec} and its siblings in the API server's source.
 */
public final class FieldRules {
    private static final Set<String> GROUPS = Set.of("", "apps", "batch", "autoscaling", "policy", "networking.k8s.io");
    /** Maps whose keys are labels. */
    private static final Set<String> LABELS = Set.of("matchLabels", "metadata", "nodeSelector");

    private static final Map<String, Bounds> NUMBERS = Map.ofEntries(
            Map.entry("timeoutSeconds", Bounds.from(1)),
            Map.entry("periodSeconds", Bounds.from(1)),
            Map.entry("successThreshold", Bounds.from(1)),
            Map.entry("failureThreshold", Bounds.from(1)),
            Map.entry("initialDelaySeconds", Bounds.from(0)),
            Map.entry("containerPort", Bounds.PORT),
            Map.entry("port", Bounds.PORT),
            Map.entry("targetPort", Bounds.PORT),
            Map.entry("endPort", Bounds.PORT),
            Map.entry("minReplicas", Bounds.from(1)),
            Map.entry("maxReplicas", Bounds.from(1)),
            Map.entry("averageUtilization", Bounds.from(1)),
            Map.entry("stabilizationWindowSeconds", new Bounds(0, 3600)),
            Map.entry("maxSkew", Bounds.from(1)),
            Map.entry("replicas", Bounds.from(0)),
            Map.entry("revisionHistoryLimit", Bounds.from(0)),
            Map.entry("minReadySeconds", Bounds.from(0)),
            Map.entry("terminationGracePeriodSeconds", Bounds.from(0)));
    private static final Bounds SCALING_PERIOD = new Bounds(1, 1800);
    private static final Bounds ONCE = new Bounds(1, 1);

    private static final Set<String> PROBES = Set.of("startupProbe", "readinessProbe", "livenessProbe");
    private static final Set<String> SELECTOR_OPERATORS = Set.of("In", "NotIn", "Exists", "DoesNotExist");

    private record Bounds(long least, long most) {
        private static final Bounds PORT = new Bounds(1, 65_535);

        private static Bounds from(long least) {
            return new Bounds(least, Long.MAX_VALUE);
        }

        private boolean hold(long number) {
            return number >= least && number <= most;
        }

        private String said() {
            if (least == most) {
                return String.valueOf(least);
            }
            return most == Long.MAX_VALUE ? least + " or more" : least + " to " + most;
        }
    }

    private final Manifest object;
    private final Findings findings;

    private FieldRules(Manifest object, Findings findings) {
        this.object = object;
        this.findings = findings;
    }

    public static void check(ObjectSet set, Findings findings) {
        for (Manifest object : set.objects()) {
            if (GROUPS.contains(object.group())) {
                new FieldRules(object, findings).field(List.of("spec"), object.map("spec"));
            }
        }
    }

    private void field(List<Object> path, YamlNode value) {
        switch (value) {
            case YamlMap map -> {
                alternatives(path, map);
                map.entries().forEach((key, entry) -> {
                    boolean labels = LABELS.contains(key) || key.equals("selector") && object.is("Service");
                    if (!labels) {
                        field(joined(path, key), entry.value());
                    }
                });
            }
            case YamlList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    field(joined(path, i), list.items().get(i));
                }
            }
            case YamlScalar scalar -> number(path, scalar);
        }
    }

    private void number(List<Object> path, YamlScalar scalar) {
        Bounds bounds = path.getLast() instanceof String name ? bounds(path, name) : null;
        if (bounds != null
                && scalar.value() != null
                && scalar.text().matches("-?[0-9]{1,18}")
                && !bounds.hold(Long.parseLong(scalar.text()))) {
            findings.add(object, path, "`" + path.getLast() + "` is " + scalar.text(), bounds.said());
        }
    }

    private Bounds bounds(List<Object> path, String name) {
        if (name.equals("periodSeconds") && object.is("HorizontalPodAutoscaler")) {
            return SCALING_PERIOD;
        }
        if (name.equals("successThreshold") && !path.contains("readinessProbe")) {
            return ONCE;
        }
        return NUMBERS.get(name);
    }

    private void alternatives(List<Object> path, YamlMap map) {
        Object name = path.getLast();
        Object list = name instanceof Integer ? path.get(path.size() - 2) : "";
        if (PROBES.contains(name)) {
            one(path, map, List.of("exec", "grpc", "httpGet", "tcpSocket"), true);
        } else if (name.equals("preStop") || name.equals("postStart")) {
            one(path, map, List.of("exec", "httpGet", "sleep", "tcpSocket"), true);
        } else if (list.equals("env")) {
            one(path, map, List.of("value", "valueFrom"), false);
        } else if (list.equals("volumes")) {
            one(
                    path,
                    map,
                    map.keys().stream().filter(key -> !key.equals("name")).toList(),
                    false);
        } else if (list.equals("to") || list.equals("from")) {
            one(path, map, List.of("ipBlock", "podSelector"), false);
            one(path, map, List.of("ipBlock", "namespaceSelector"), false);
        } else if (list.equals("matchExpressions") && !path.contains("nodeAffinity")) {
            operator(path, map);
        } else if (path.size() == 1 && object.is("PodDisruptionBudget")) {
            one(path, map, List.of("maxUnavailable", "minAvailable"), false);
            share(path, map, "maxUnavailable");
            share(path, map, "minAvailable");
        } else if (name.equals("target") && object.is("HorizontalPodAutoscaler")) {
            target(path, map);
        } else if (name.equals("rollingUpdate") && object.is("Deployment")) {
            rollingUpdate(path, map);
        }
    }

    private void one(List<Object> path, YamlMap map, List<String> fields, boolean demanded) {
        Set<String> there = new TreeSet<>(fields);
        there.retainAll(map.keys());
        if (there.size() > 1) {
            findings.add(
                    object,
                    joined(path, List.copyOf(there).getLast()),
                    "`" + String.join("` and `", there) + "` exclude each other",
                    "one of them");
        } else if (demanded && there.isEmpty()) {
            findings.add(object, path, "`" + path.getLast() + "` asks nothing", "one of " + String.join(", ", fields));
        }
    }

    private void operator(List<Object> path, YamlMap expression) {
        String operator = expression.text("operator").orElse("");
        boolean values = !expression.items("values").isEmpty();
        if (!SELECTOR_OPERATORS.contains(operator)) {
            findings.add(
                    object,
                    joined(path, "operator"),
                    "`operator` is " + operator,
                    "one of " + String.join(", ", new TreeSet<>(SELECTOR_OPERATORS)));
        } else if (values != operator.endsWith("In")) {
            findings.add(
                    object,
                    joined(path, "values"),
                    operator + (values ? " takes no values" : " needs values"),
                    values ? "`values` left out" : "`values` with one and more");
        }
    }

    /** The type says which of its fields is read; what is set beside it is refused. */
    private void target(List<Object> path, YamlMap target) {
        String type = target.text("type").orElse("");
        String right =
                switch (type) {
                    case "Utilization" -> "averageUtilization";
                    case "AverageValue" -> "averageValue";
                    default -> "value";
                };
        Set<String> there = new TreeSet<>(target.keys());
        there.remove("type");
        if (!there.equals(Set.of(right))) {
            findings.add(object, path, "a target of the type " + type + " with " + there, "`" + right + "` alone");
        }
    }

    private void rollingUpdate(List<Object> path, YamlMap update) {
        if (none(update, "maxSurge") && none(update, "maxUnavailable")) {
            findings.add(
                    object,
                    joined(path, "maxSurge"),
                    "no pod may be added and none taken away: nothing can be updated",
                    "a maxSurge of 1 or more");
        }
    }

    /** A number of pods, or a part of them. */
    private void share(List<Object> path, YamlMap map, String field) {
        map.text(field)
                .filter(amount -> !amount.matches("[0-9]{1,9}|0*(100|[0-9]{1,2})%"))
                .ifPresent(amount -> findings.add(
                        object, joined(path, field), "`" + field + "` is " + amount, "0 or more, or 0% to 100%"));
    }

    private static boolean none(YamlMap map, String field) {
        return map.text(field).filter(amount -> amount.matches("0%?")).isPresent();
    }

    private static List<Object> joined(List<Object> path, Object step) {
        List<Object> joined = new ArrayList<>(path);
        joined.add(step);
        return joined;
    }
}
