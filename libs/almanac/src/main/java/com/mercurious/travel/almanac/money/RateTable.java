package com.mercurious.travel.almanac.money;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table of rates of one day, units of each currency for one euro. */
public final class RateTable {
    private static final RateTable BUILT_IN = load();

    private final LocalDate date;
    private final String source;
    private final Map<String, BigDecimal> unitsPerEuro;

    public RateTable(LocalDate date, String source, Map<String, BigDecimal> unitsPerEuro) {
        this.date = date;
        this.source = source;
        this.unitsPerEuro = Map.copyOf(unitsPerEuro);
    }

    /** The table that comes along, {@code almanac/rates.csv}: approximate, good enough to hold a budget against admissions. */
    public static RateTable builtIn() {
        return BUILT_IN;
    }

    /** The day of the rates. */
    public LocalDate date() {
        return date;
    }

    public String source() {
        return source;
    }

    /** Whether there is a rate of that currency. */
    public boolean knows(String currency) {
        return unitsPerEuro.containsKey(currency);
    }

    /** Units of {@code to} for one unit of {@code from}; empty where the table lacks one of them and they differ. */
    public Optional<BigDecimal> rate(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return knows(from) && knows(to)
                ? Optional.of(unitsPerEuro.get(to).divide(unitsPerEuro.get(from), MathContext.DECIMAL64))
                : Optional.empty();
    }

    /**
     * {@code money} in {@code currency} by {@link #rate}, rounded half up to that currency's minor unit.
     *
     * @return empty where there is no rate or nobody can pay with that currency
     */
    public Optional<Money> convert(Money money, String currency) {
        return rate(money.currency(), currency)
                .filter(rate -> Currencies.isUsable(currency))
                .map(rate ->
                        money.amount().multiply(rate).setScale(Currencies.decimals(currency), RoundingMode.HALF_UP))
                .map(amount -> new Money(amount, currency));
    }

    private static RateTable load() {
        List<Row> rows = CsvTable.read(RateTable.class, "almanac/rates.csv");
        Row approximate = rows.getLast();
        return new RateTable(
                LocalDate.parse(approximate.text("date")),
                approximate.text("source"),
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.text("currency"), row -> new BigDecimal(row.text("units_per_eur")))));
    }
}
