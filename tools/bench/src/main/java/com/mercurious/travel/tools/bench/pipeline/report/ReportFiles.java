package com.mercurious.travel.tools.bench.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports as files: JSON for comparing runs, CSV for a sheet (RFC 4180), SVG for people. */
public final class ReportFiles {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFiles() {}

    /**
     * Writes {@code report} into {@code folder} in all forms.
     *
     * @param earlier the measurements of another run, which the picture shows beside it; empty: none
     * @return the JSON file; the others have its name
     */
    public static Path write(BenchReport report, Path folder, List<Measurement> earlier) throws IOException {
        Files.createDirectories(folder);
        String name = "pipeline-" + FILE_TIME.format(report.at());
        Path json = folder.resolve(name + ".json");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("at", report.at().toString());
        content.put("machine", report.machine());
        content.put("servers", report.servers());
        content.put(
                "measurements",
                report.measurements().stream().map(ReportFiles::row).toList());
        content.put("remarks", report.remarks());
        JSON.writeValue(json.toFile(), content);
        Files.writeString(folder.resolve(name + ".csv"), csv(report));
        Files.writeString(folder.resolve(name + ".svg"), new ReportPicture(report.measurements(), earlier).svg());
        return json;
    }

    private static Map<String, Object> row(Measurement measurement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", measurement.name());
        row.put("title", measurement.title());
        row.put("measured", measurement.measured());
        row.put("value", Double.isFinite(measurement.value()) ? measurement.value() : null);
        if (measurement.target() != null) {
            row.put("must", measurement.target().must());
            row.put("aim", measurement.target().aim());
            row.put("atMost", measurement.target().atMost());
            row.put("reached", measurement.verdict().name());
        }
        return row;
    }

    /**
     * The measurements of a JSON file, without their targets.
     *
     * @throws IOException where it is no report of this bench
     */
    public static List<Measurement> read(Path json) throws IOException {
        JsonNode rows = JSON.readTree(json.toFile()).path("measurements");
        if (!rows.isArray()) {
            throw new IOException(json + " is no report of ./travel bench pipeline: it has no measurements");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (JsonNode row : rows) {
            measurements.add(Measurement.of(
                    row.path("name").asText(),
                    row.path("title").asText(),
                    row.path("value").asDouble(Double.NaN),
                    row.path("measured").asText()));
        }
        return measurements;
    }

    static String csv(BenchReport report) {
        StringBuilder csv = new StringBuilder("name,title,value,measured,must,aim,reached\r\n");
        for (Measurement measurement : report.measurements()) {
            Target target = measurement.target();
            csv.append(String.join(
                            ",",
                            quoted(measurement.name()),
                            quoted(measurement.title().strip()),
                            Double.isFinite(measurement.value()) ? Double.toString(measurement.value()) : "",
                            quoted(measurement.measured()),
                            target == null ? "" : Double.toString(target.must()),
                            target == null ? "" : Double.toString(target.aim()),
                            target == null ? "" : measurement.verdict().name()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
