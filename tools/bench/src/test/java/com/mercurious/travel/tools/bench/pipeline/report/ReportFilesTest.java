package com.mercurious.travel.tools.bench.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportFilesTest {
    private static final BenchReport REPORT = new BenchReport(
            Instant.parse("2026-11-27T08:00:00Z"),
            "2 processors",
            Map.of("Kafka", "Kafka"),
            List.of(
                    Measurement.of("cpu.of.api-gateway", "gateway", 1.25, "1.25 ms", Target.atMost(3, 1.5, "ms")),
                    Measurement.of(
                            "sustained", "sustained, \"2ms\" & <more>", 45, "45/s", Target.atLeast(150, 300, "/s")),
                    Measurement.of("none", "  nothing measured", Double.NaN, "-")),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws Exception {
        Path json = ReportFiles.write(REPORT, folder, List.of());

        List<Measurement> read = ReportFiles.read(json);

        assertThat(read).extracting(Measurement::name).containsExactly("cpu.of.api-gateway", "sustained", "none");
        assertThat(read).extracting(Measurement::value).containsExactly(1.25, 45.0, Double.NaN);
        assertThat(read.getFirst().measured()).isEqualTo("1.25 ms");
    }

    @Test
    void writesRowsThatASheetReads() {
        assertThat(ReportFiles.csv(REPORT)).isEqualTo("""
                name,title,value,measured,must,aim,reached\r
                "cpu.of.api-gateway","gateway",1.25,"1.25 ms",3.0,1.5,AIM\r
                "sustained","sustained, ""2ms"" & <more>",45.0,"45/s",150.0,300.0,MISSED\r
                "none","nothing measured",,"-",,,\r
                """);
    }

    @Test
    void drawsBothRunsWhateverTheMachineSpeaks() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            ReportFiles.write(REPORT, folder, List.of(Measurement.of("sustained", "", 20, "20/s")));
        } finally {
            Locale.setDefault(before);
        }

        Path svg = folder.resolve("pipeline-20261127-080000.svg");
        Document picture =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        assertThat(picture.getElementsByTagName("line").getLength()).isEqualTo(4);
        assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(1 + 1 + 2 + 1);
        assertThat(Files.readString(svg)).matches("[^\\u0660-\\u0669]*");
    }

    @Test
    void refusesWhatIsNoReport() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\":1}");

        assertThatThrownBy(() -> ReportFiles.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no report of ./travel bench pipeline");
    }
}
