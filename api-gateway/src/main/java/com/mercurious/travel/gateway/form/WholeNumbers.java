package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whole numbers as JSON Schema has them: {@code 2.0} is one. What an {@code int} can't hold becomes the nearest that it can,
 * so that a field's own limits say what is wrong with it.
 */
final class WholeNumbers {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);

    private WholeNumbers() {}

    /** @return empty where it is no number, or has a fraction */
    static Optional<IntNode> of(JsonNode node) {
        if (!node.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = node.decimalValue();
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(IntNode.valueOf(number.min(MOST).max(LEAST).intValue()));
    }
}
