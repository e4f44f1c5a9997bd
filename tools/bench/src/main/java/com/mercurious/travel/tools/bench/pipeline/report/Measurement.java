package com.mercurious.travel.tools.bench.pipeline.report;

/**
 * One line of the bench's table.
 *
 * @param name stable, for comparing one run with another
 * @param title for a person
 * @param measured for a person, with units
 * @param value the figure that the target is about
 * @param target null: there is none
 */
public record Measurement(String name, String title, String measured, double value, Target target) {
    public static Measurement of(String name, String title, double value, String measured) {
        return new Measurement(name, title, measured, value, null);
    }

    public static Measurement of(String name, String title, double value, String measured, Target target) {
        return new Measurement(name, title, measured, value, target);
    }

    /** How far it got; null where nothing is asked of it. */
    public Target.Verdict verdict() {
        return target == null ? null : target.verdict(value);
    }
}
