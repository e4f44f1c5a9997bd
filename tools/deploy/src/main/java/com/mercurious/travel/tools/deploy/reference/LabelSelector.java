package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kubernetes' rule of {@code matchLabels} and {@code matchExpressions}; an empty selector matches everything. */
public final class LabelSelector {
    private LabelSelector() {}

    public static boolean matches(YamlMap selector, Map<String, String> labels) {
        for (YamlNode expression : selector.items("matchExpressions")) {
            String key = expression.text("key").orElse("");
            List<String> values = expression.items("values").stream()
                    .flatMap(value -> value.text().stream())
                    .toList();
            boolean fits =
                    switch (expression.text("operator").orElse("")) {
                        case "In" -> values.contains(labels.get(key));
                        case "NotIn" -> !values.contains(labels.get(key));
                        case "Exists" -> labels.containsKey(key);
                        case "DoesNotExist" -> !labels.containsKey(key);
                        default -> false;
                    };
            if (!fits) {
                return false;
            }
        }
        return contains(labels, selector.map("matchLabels").texts());
    }

    public static boolean contains(Map<String, String> labels, Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    /** Labels as {@code kubectl -l} takes them. */
    public static String text(Map<String, String> labels) {
        return labels.isEmpty()
                ? "no label"
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
