package com.mercurious.travel.tools.deploy.manifest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of a resource as Kubernetes writes it. */
public final class Quantity {
    private static final Pattern WRITTEN = Pattern.compile("([0-9.]{1,18})([numkMGTPE]|[KMGTPE]i)?");
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String BINARY = "KMGTPE";
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private Quantity() {}

    /** In whole units; empty where it is none, or one with an exponent. */
    public static Optional<BigDecimal> of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
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
