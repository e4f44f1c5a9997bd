package com.mercurious.travel.tools.bench.pipeline.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * What a figure has to reach, and what it is meant to reach.
 *
 * @param atMost whether less is better
 * @param unit after a figure, for a person
 */
public record Target(double must, double aim, boolean atMost, String unit) {
    /** How far a figure got. */
    public enum Verdict {
        AIM,
        MUST,
        MISSED
    }

    public static Target atMost(double must, double aim, String unit) {
        return new Target(must, aim, true, unit);
    }

    public static Target atLeast(double must, double aim, String unit) {
        return new Target(must, aim, false, unit);
    }

    /** What {@code value} reaches; a figure that is none (NaN) misses. */
    public Verdict verdict(double value) {
        if (reaches(value, aim)) {
            return Verdict.AIM;
        }
        return reaches(value, must) ? Verdict.MUST : Verdict.MISSED;
    }

    private boolean reaches(double value, double bound) {
        return atMost ? value <= bound : value >= bound;
    }

    String mustText() {
        return text(must);
    }

    String aimText() {
        return text(aim);
    }

    private String text(double bound) {
        String number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(bound);
        return (atMost ? "≤ " : "≥ ") + number + (unit.isEmpty() ? "" : " " + unit);
    }
}
