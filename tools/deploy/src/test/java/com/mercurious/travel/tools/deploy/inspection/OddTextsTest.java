package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text in place of a manifest ends the check: what is odd is a finding. */
class OddTextsTest {
    private static final Tools NONE = Tools.in("");
    private static final int TRIES = 400;
    private static final List<String> ODD = List.of(
            "",
            "null",
            "[]",
            "{}",
            "[[]]",
            "{a: {b: c}}",
            "99999999999999999999",
            "-1",
            "\"\"",
            "&a [*a]",
            "yes",
            "${X}");

    @TempDir
    private Path copy;

    @Test
    void aFileThatIsNoTextIsAFinding() throws IOException {
        Fixtures.copy(Fixtures.GOOD, copy);
        Files.write(copy.resolve("deploy/apps/courier/odd.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'a'});

        Report report = Fixtures.inspected(copy, NONE);

        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly("deploy/apps/courier/odd.yaml:1: a file: is no text in UTF-8; right: a text in UTF-8");
    }

    @Test
    void noChangeOfAFileEndsTheCheck() throws IOException {
        Fixtures.copy(Fixtures.GOOD, copy);
        List<Path> files = yamlFiles();
        Random random = new Random(20261127);
        for (int i = 0; i < TRIES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String whole = Files.readString(file);
            String changed = changed(whole, random);
            Files.writeString(file, changed);

            assertThatCode(() -> Fixtures.inspected(copy, NONE))
                    .as(file.getFileName() + ":\n" + changed)
                    .doesNotThrowAnyException();
            Files.writeString(file, whole);
        }
    }

    private List<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(copy.resolve("deploy"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Takes a line out, says it twice, gives its key an odd value, or moves it. */
    private static String changed(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, "  " + line);
            default -> {
                int colon = line.indexOf(':');
                String odd = ODD.get(random.nextInt(ODD.size()));
                lines.set(at, colon < 0 ? odd : line.substring(0, colon + 1) + " " + odd);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
