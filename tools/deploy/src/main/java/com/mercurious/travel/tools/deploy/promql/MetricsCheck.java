package com.mercurious.travel.tools.deploy.promql;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.report.Likeness;
import java.util.Set;
import java.util.TreeSet;

/** Demands that rules, dashboards and triggers ask for metrics that somebody exposes. */
public final class MetricsCheck {
    private final ExposedMetrics exposed;
    private final Findings findings;

    public MetricsCheck(ExposedMetrics exposed, Findings findings) {
        this.exposed = exposed;
        this.findings = findings;
    }

    /** Adds what the objects of a set ask for in vain. */
    public void check(ObjectSet set) {
        Set<String> recorded = new TreeSet<>();
        set.ofKind("PrometheusRule").forEach(rule -> recorded.addAll(Queries.recorded(rule)));
        for (Manifest manifest : set.objects()) {
            for (Queries.Query query : Queries.of(manifest)) {
                for (String name : MetricNames.in(query.text())) {
                    if (!recorded.contains(name) && !exposed.has(name)) {
                        findings.add(
                                query.place(),
                                manifest.title(),
                                query.title() + " asks for `" + name + "`, which nobody exposes",
                                Likeness.advice(name, exposed.names()));
                    }
                }
            }
        }
    }
}
