package com.mercurious.travel.tools.deploy.promql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.Place;
import java.util.List;

/** Demands that dashboards are JSON, as Grafana drops those that are not without a word to whoever applied them. */
public final class Dashboards {
    private static final String LABEL = "grafana_dashboard";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Dashboards() {}

    /** Whether Grafana's sidecar takes an object for one. */
    static boolean isOne(Manifest manifest) {
        return manifest.is("ConfigMap") && manifest.labels().keySet().stream().anyMatch(label -> label.contains(LABEL));
    }

    /** Adds what cannot be read. */
    public static void check(ObjectSet set, Findings findings) {
        set.ofKind("ConfigMap")
                .filter(Dashboards::isOne)
                .forEach(dashboard ->
                        dashboard.map("data").texts().forEach((key, text) -> read(dashboard, key, text, findings)));
    }

    private static void read(Manifest dashboard, String key, String text, Findings findings) {
        try {
            JSON.readTree(text);
        } catch (JsonProcessingException e) {
            Place block = dashboard.placeOf(List.of("data", key));
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.add(
                    new Place(block.file(), block.line() + line),
                    dashboard.title(),
                    "`" + key + "` is no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    "a dashboard as Grafana exports it");
        }
    }
}
