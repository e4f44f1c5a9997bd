package com.mercurious.travel.tools.bench.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the sections of a bench find, in the order in which it is shown. */
public final class Findings {
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    public void add(String name, String title, double value, String measured) {
        measurements.add(Measurement.of(name, title, value, measured));
    }

    public void add(String name, String title, double value, String measured, Target target) {
        measurements.add(Measurement.of(name, title, value, measured, target));
    }

    /** A sentence that has to be known to read the figures; said once. */
    public void remark(String remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** {@link String#format} in English, whatever the machine speaks. */
    public static String format(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}
