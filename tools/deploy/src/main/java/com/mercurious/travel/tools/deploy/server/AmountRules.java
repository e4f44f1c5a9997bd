package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands that no container requests more of a resource than its limit, which is refused. */
public final class AmountRules {
    private static final Pattern QUANTITY = Pattern.compile("([0-9.]{1,18})([numkMGTPE]|[KMGTPE]i)?");
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String BINARY = "KMGTPE";
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private AmountRules() {}

    public static void check(ObjectSet set, Findings findings) {
        for (PodTemplate pod : set.podTemplates()) {
            for (PodTemplate.Container container : pod.containers()) {
                YamlMap limits = container.map().map("resources", "limits");
                container.map().map("resources", "requests").texts().forEach((resource, requested) -> {
                    Optional<BigDecimal> most = limits.text(resource).flatMap(AmountRules::amount);
                    Optional<BigDecimal> wanted = amount(requested);
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
        }
    }

    /** A quantity in whole units; empty where it is none, or one with an exponent. */
    private static Optional<BigDecimal> amount(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches() || !matcher.group(1).matches("[0-9]+(\\.[0-9]*)?|\\.[0-9]+")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = Optional.ofNullable(matcher.group(2)).orElse("");
        return Optional.of(
                unit.endsWith("i")
                        ? number.multiply(KIBI.pow(BINARY.indexOf(unit.charAt(0)) + 1))
                        : number.scaleByPowerOfTen(DECIMAL.getOrDefault(unit, 0)));
    }
}
