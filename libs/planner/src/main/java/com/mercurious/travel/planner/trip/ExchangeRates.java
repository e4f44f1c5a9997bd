package com.mercurious.travel.planner.trip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Approximate rates between currencies, good enough to hold a budget against admissions; the table says its date. */
public final class ExchangeRates {
    private static final String RESOURCE = "exchange-rates.csv";
    private static final ExchangeRates BUILT_IN = load();

    private final Map<String, BigDecimal> perEuro;

    private ExchangeRates(Map<String, BigDecimal> perEuro) {
        this.perEuro = perEuro;
    }

    public static ExchangeRates builtIn() {
        return BUILT_IN;
    }

    /** How many units of {@code to} one unit of {@code from} is; empty where the table has not both. */
    public Optional<BigDecimal> rate(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal fromPerEuro = perEuro.get(from);
        BigDecimal toPerEuro = perEuro.get(to);
        return fromPerEuro == null || toPerEuro == null
                ? Optional.empty()
                : Optional.of(toPerEuro.divide(fromPerEuro, MathContext.DECIMAL64));
    }

    private static ExchangeRates load() {
        try (InputStream in = ExchangeRates.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE + " on the class path");
            }
            Map<String, BigDecimal> rates = new TreeMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("currency") && !line.isBlank())
                    .map(line -> line.split(","))
                    .forEach(fields -> rates.put(fields[0].strip(), new BigDecimal(fields[1].strip())));
            return new ExchangeRates(rates);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " can't be read", e);
        }
    }
}
