package com.mercurious.travel.tools.bench.pipeline.report;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A picture of a report: the processor time of a request by process, and each figure that has a target on a scale of its
 * own with the two bounds marked on it. An earlier run's figures lie under the new ones in grey.
 */
final class ReportPicture {
    static final String PROCESSOR_TIME = "cpu.of.";

    private static final int WIDTH = 760;
    private static final int LEFT = 300;
    private static final int RIGHT = 130;
    private static final int ROW = 34;
    private static final int TOP = 30;
    private static final double LONGEST_BEYOND_THE_MUST = 2;

    private final List<Measurement> measurements;
    private final Map<String, Measurement> earlier;
    private final StringBuilder body = new StringBuilder();
    private int y = TOP;

    ReportPicture(List<Measurement> measurements, List<Measurement> earlier) {
        this.measurements = measurements;
        this.earlier = earlier.stream()
                .collect(Collectors.toMap(Measurement::name, Function.identity(), (first, second) -> first));
    }

    String svg() {
        processorTimes();
        targets();
        String picture = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s</svg>
                """;
        return format(picture, WIDTH, y + ROW / 2, body);
    }

    private void processorTimes() {
        List<Measurement> parts = measurements.stream()
                .filter(measurement -> measurement.name().startsWith(PROCESSOR_TIME))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        heading("Processor time a request, ms");
        double longest = parts.stream()
                .flatMapToDouble(part -> bars(part).stream().mapToDouble(Double::doubleValue))
                .max()
                .orElse(1);
        parts.forEach(part -> row(part, longest));
        y += ROW / 2;
    }

    private void targets() {
        List<Measurement> aimed = new ArrayList<>(measurements);
        aimed.removeIf(measurement -> measurement.target() == null || !Double.isFinite(measurement.value()));
        if (aimed.isEmpty()) {
            return;
        }
        heading("Figures beside what they must (dark line) and are meant to reach (light line)");
        for (Measurement measurement : aimed) {
            Target target = measurement.target();
            double end = Math.max(target.must(), target.aim()) * LONGEST_BEYOND_THE_MUST;
            int top = y;
            row(measurement, end);
            mark(target.must(), end, top, "#222");
            mark(target.aim(), end, top, "#999");
        }
    }

    private void heading(String text) {
        body.append(format("<text x=\"10\" y=\"%d\" font-weight=\"bold\">%s</text>\n", y, escaped(text)));
        y += ROW / 2;
    }

    private List<Double> bars(Measurement measurement) {
        List<Double> bars = new ArrayList<>(List.of(measurement.value()));
        Measurement before = earlier.get(measurement.name());
        if (before != null && Double.isFinite(before.value())) {
            bars.add(before.value());
        }
        return bars;
    }

    private void row(Measurement measurement, double end) {
        text(10, measurement.title().strip());
        List<Double> bars = bars(measurement);
        for (int i = 0; i < bars.size(); i++) {
            body.append(format(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"9\" fill=\"%s\"/>\n",
                    LEFT, y + i * 11, length(bars.get(i), end), i == 0 ? color(measurement) : "#c8c8c8"));
        }
        text(WIDTH - RIGHT + 8, measurement.measured());
        y += ROW;
    }

    private void text(int x, String text) {
        body.append(format("<text x=\"%d\" y=\"%d\">%s</text>\n", x, y + 9, escaped(text)));
    }

    private void mark(double bound, double end, int top, String color) {
        body.append(format(
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\" stroke-width=\"2\"/>\n",
                LEFT + length(bound, end), top - 3, top + 22, color));
    }

    private static double length(double value, double end) {
        return Math.clamp(value / end, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private static String color(Measurement measurement) {
        return switch (measurement.verdict()) {
            case null -> "#4477aa";
            case AIM -> "#228833";
            case MUST -> "#66aa55";
            case MISSED -> "#ccaa33";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
