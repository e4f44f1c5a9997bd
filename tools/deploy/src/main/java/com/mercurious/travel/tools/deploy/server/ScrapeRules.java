package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands of ServiceMonitors that a scrape is over before the next: Prometheus' operator leaves the others out. */
public final class ScrapeRules {
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|[smhdwy])");
    private static final Map<String, Long> MILLISECONDS = Map.of(
            "ms",
            1L,
            "s",
            1_000L,
            "m",
            60_000L,
            "h",
            3_600_000L,
            "d",
            86_400_000L,
            "w",
            604_800_000L,
            "y",
            31_536_000_000L);

    private ScrapeRules() {}

    public static void check(ObjectSet set, Findings findings) {
        set.ofKind("ServiceMonitor").forEach(monitor -> check(monitor, findings));
    }

    private static void check(Manifest monitor, Findings findings) {
        List<YamlNode> endpoints = monitor.items("spec", "endpoints");
        for (int i = 0; i < endpoints.size(); i++) {
            String longest = endpoints.get(i).text("scrapeTimeout").orElse("");
            String interval = endpoints.get(i).text("interval").orElse("");
            if (!interval.isEmpty() && milliseconds(longest).compareTo(milliseconds(interval)) > 0) {
                findings.add(
                        monitor,
                        List.of("spec", "endpoints", i, "scrapeTimeout"),
                        "a scrape may take " + longest + ", and the next comes after " + interval,
                        "a scrapeTimeout of at most the interval");
            }
        }
    }

    /** A duration as Prometheus writes it, such as 1m30s. */
    private static BigInteger milliseconds(String duration) {
        BigInteger sum = BigInteger.ZERO;
        Matcher part = PART.matcher(duration);
        while (part.find()) {
            sum = sum.add(new BigInteger(part.group(1)).multiply(BigInteger.valueOf(MILLISECONDS.get(part.group(2)))));
        }
        return sum;
    }
}
