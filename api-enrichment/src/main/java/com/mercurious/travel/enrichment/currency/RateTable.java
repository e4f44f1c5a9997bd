package com.mercurious.travel.enrichment.currency;

import com.mercurious.travel.enrichment.data.CsvTable;
import com.mercurious.travel.enrichment.data.CsvTable.Row;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of rates of one day, units of each currency for one euro. */
public final class RateTable {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final LocalDate date;
    private final String source;
    private final Map<String, BigDecimal> unitsPerEuro;

    public RateTable(LocalDate date, String source, Map<String, BigDecimal> unitsPerEuro) {
        this.date = date;
        this.source = source;
        this.unitsPerEuro = Map.copyOf(unitsPerEuro);
    }

    /** The table that the module brings along, rates.csv. */
    public static RateTable builtIn() {
        List<Row> rows = CsvTable.read("rates.csv");
        Row approximate = rows.getLast();
        return new RateTable(
                LocalDate.parse(approximate.text("date")),
                approximate.text("source"),
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.text("currency"), row -> new BigDecimal(row.text("units_per_eur")))));
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

    /**
     * Units of {@code to} for one unit of {@code from}, to six significant digits.
     *
     * @throws FactsUnavailableException where the table lacks one of them
     */
    public BigDecimal rate(String from, String to) {
        return unitsPerEuro(to).divide(unitsPerEuro(from), SIX_DIGITS);
    }

    /**
     * {@code money} in {@code currency} by {@link #rate}, rounded half up to that currency's minor unit.
     *
     * @throws FactsUnavailableException where the table lacks one of the currencies
     */
    public Money convert(Money money, String currency) {
        BigDecimal amount = money.currency().equals(currency)
                ? money.amount()
                : money.amount().multiply(rate(money.currency(), currency));
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    private BigDecimal unitsPerEuro(String currency) {
        BigDecimal units = unitsPerEuro.get(currency);
        if (units == null) {
            throw new FactsUnavailableException(
                    "the table of rates of %s has no rate for %s".formatted(date, currency));
        }
        return units;
    }
}
