package com.mercurious.travel.tools.catalogue.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.catalogue.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written and said is the same in a JVM whose locale has digits, letters or a calendar of its own. */
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "de-AT"})
    void theLocaleMakesNoDifference(String locale) throws Exception {
        List<String> expected = said(Locale.ROOT);

        List<String> said = said(Locale.forLanguageTag(locale));

        assertThat(said).isEqualTo(expected);
        assertThat(expected.toString())
                .contains("10:00-18:00")
                .contains("line 6")
                .contains("2.6 km off");
    }

    /** The city's files and all that the command said. */
    private List<String> said(Locale locale) throws Exception {
        Locale.setDefault(locale);
        List<String> said = new ArrayList<>();
        for (String[] args : new String[][] {
            {
                "import",
                fixture("field/twelve-hours.csv"),
                "--name",
                "GRAZ I",
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna"
            },
            {"import", fixture("field/quoted-newline-then-bad.csv"), "--name", "GRAZ I"},
            {"import", fixture("field/tromso.csv"), "--name", "Tromso", "--country", "NO", "--timezone", "Europe/Oslo"}
        }) {
            List<String> all = new ArrayList<>(List.of(args));
            all.addAll(List.of("--into", folder.toString()));
            CommandRun run = CommandRun.of(all.toArray(String[]::new));
            said.add(run.out());
            said.add(run.err());
        }
        for (String city : List.of("graz-i.json", "tromso.json")) {
            said.add(Files.readString(folder.resolve(city)));
            Files.delete(folder.resolve(city));
        }
        return said;
    }

    private static String fixture(String name) throws Exception {
        return Fixtures.path(name).toString();
    }
}
