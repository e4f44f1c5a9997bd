package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.manifest.Quantity;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Demands that no container requests more of a resource than its limit, which is refused, nor parts of a byte. */
public final class AmountRules {
    private static final String MEMORY = "memory";

    private AmountRules() {}

    public static void check(ObjectSet set, Findings findings) {
        for (PodTemplate pod : set.podTemplates()) {
            for (PodTemplate.Container container : pod.containers()) {
                limits(pod, container, findings);
                for (String field : List.of("requests", "limits")) {
                    bytes(pod, container, field, findings);
                }
            }
        }
    }

    private static void limits(PodTemplate pod, PodTemplate.Container container, Findings findings) {
        YamlMap limits = container.map().map("resources", "limits");
        container.map().map("resources", "requests").texts().forEach((resource, requested) -> {
            Optional<BigDecimal> most = limits.text(resource).flatMap(Quantity::of);
            Optional<BigDecimal> wanted = Quantity.of(requested);
            if (most.isPresent() && wanted.isPresent() && wanted.get().compareTo(most.get()) > 0) {
                findings.add(
                        pod.owner(),
                        container.path("resources", "requests", resource),
                        "it requests " + requested + " of " + resource + ", above its limit of "
                                + limits.text(resource).orElseThrow(),
                        "at most the limit");
            }
        });
    }

    /** An m is a thousandth: 512m of memory is half a byte. */
    private static void bytes(PodTemplate pod, PodTemplate.Container container, String field, Findings findings) {
        container
                .map()
                .text("resources", field, MEMORY)
                .filter(amount -> amount.matches("[0-9.]+[mun]"))
                .ifPresent(amount -> findings.add(
                        pod.owner(),
                        container.path("resources", field, MEMORY),
                        amount + " of memory are parts of a byte",
                        amount.substring(0, amount.length() - 1) + "Mi"));
    }
}
