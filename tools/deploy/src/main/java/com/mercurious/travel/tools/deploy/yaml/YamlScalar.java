package com.mercurious.travel.tools.deploy.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param value a {@link String}, {@link Boolean}, {@link BigInteger}, {@link BigDecimal} or null
 * @param text  as it is written, without quotes
 */
public record YamlScalar(Place place, @Nullable Object value, String text) implements YamlNode {
    @Override
    public String described() {
        return switch (value) {
            case null -> "empty";
            case String string -> "the string \"" + string + "\"";
            case Boolean truth -> "the boolean " + truth;
            default -> "the number " + text;
        };
    }
}
