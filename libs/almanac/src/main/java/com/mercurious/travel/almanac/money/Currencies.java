package com.mercurious.travel.almanac.money;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Currencies of ISO 4217 that one can pay with, and their minor units, from {@code almanac/currencies.csv}. The JDK's list is
 * another with each version, and does not tell withdrawn currencies, metals and accounting units from money.
 */
public final class Currencies {
    private static final Map<String, Row> BY_CODE = CsvTable.read(Currencies.class, "almanac/currencies.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), Function.identity()));

    /** Of the usable ones. */
    private static final Map<String, Integer> DECIMALS = BY_CODE.values().stream()
            .filter(row -> row.text("kind").equals("money"))
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("code"), row -> Integer.valueOf(row.text("minor_units"))));

    private Currencies() {}

    /** Whether it is money that is in use. */
    public static boolean isUsable(String code) {
        return refusal(code).isEmpty();
    }

    /**
     * Why nobody can pay with it, as the rest of a sentence that names it: {@code is XAU (Gold), a metal}.
     *
     * @param code null: there is none
     * @return empty: one can
     */
    public static Optional<String> refusal(String code) {
        if (code != null && DECIMALS.containsKey(code)) {
            return Optional.empty();
        }
        Row row = code == null ? null : BY_CODE.get(code);
        if (row == null) {
            return Optional.of("is '%s', which is no code of ISO 4217".formatted(code));
        }
        String named = "is %s (%s), ".formatted(code, row.text("name"));
        return switch (row.text("kind")) {
            case "withdrawn" ->
                Optional.of(named + "withdrawn, legal tender until " + row.text("until")
                        + (row.text("successor").isEmpty() ? "" : "; today " + row.text("successor")));
            case "metal" -> Optional.of(named + "a metal");
            case "test" -> Optional.of(named + "a code for tests");
            case "none" -> Optional.of(named + "the code for no currency");
            default -> Optional.of(named + "a unit of account that nobody pays with");
        };
    }

    /**
     * The number of decimals of its minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
     *
     * @throws IllegalArgumentException where it is not usable, with the {@link #refusal}
     */
    public static int decimals(String code) {
        refusal(code).ifPresent(why -> {
            throw new IllegalArgumentException("the currency " + why);
        });
        return DECIMALS.get(code);
    }

    /**
     * Whether an amount is a whole number of minor units; zeros at the end don't count.
     *
     * @throws IllegalArgumentException where the currency is not usable
     */
    public static boolean isPayable(BigDecimal amount, String code) {
        return amount.signum() == 0 || amount.stripTrailingZeros().scale() <= decimals(code);
    }
}
