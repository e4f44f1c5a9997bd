package com.mercurious.travel.tools.bench.pipeline;

/**
 * One line of the bench's table.
 *
 * @param name stable, for comparing one run with another
 * @param title for a person
 * @param measured for a person, with units
 * @param value the figure that the aim is about
 * @param aim for a person; empty: there is none
 * @param reached whether {@code value} is within the aim; null: there is none
 */
record Measurement(String name, String title, String measured, double value, String aim, Boolean reached) {
    static Measurement of(String name, String title, double value, String measured) {
        return new Measurement(name, title, measured, value, "", null);
    }

    static Measurement atLeast(String name, String title, double value, String measured, double aim, String aimText) {
        return new Measurement(name, title, measured, value, aimText, value >= aim);
    }

    static Measurement atMost(String name, String title, double value, String measured, double aim, String aimText) {
        return new Measurement(name, title, measured, value, aimText, value <= aim);
    }
}
