package com.mercurious.travel.tools.catalogue.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CatalogueFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions as a user handles them from a terminal. */
class VersionCommandsTest {
    @TempDir
    Path folder;

    private String out;
    private String err;

    @Test
    void importsArePublishedListedUsedAndLeftAgain() throws IOException {
        importMinimal();

        assertThat(run("publish")).as(err).isZero();
        String version = new CatalogueFolder(folder).versions().getFirst();
        assertThat(out).contains(version + ": ").contains("./travel catalogue use " + version);
        assertThat(run("versions")).isZero();
        assertThat(out).contains("* working").doesNotContain("* " + version);

        assertThat(run("use", version)).isZero();
        assertThat(run("versions")).isZero();
        assertThat(out).contains("* " + version).contains("active since").contains("  working");

        assertThat(run("use", "builtin")).isZero();
        assertThat(run("versions")).isZero();
        assertThat(out)
                .contains("* builtin")
                .contains(Catalogue.of(CatalogueFiles.builtIn()).version());

        assertThat(run("use", "working")).isZero();
        assertThat(new CatalogueFolder(folder).active()).isEmpty();
    }

    @Test
    void publishingAndUsingCanBeOneStep() throws IOException {
        importMinimal();

        assertThat(run("publish", "--use")).as(err).isZero();

        assertThat(new CatalogueFolder(folder).active())
                .contains(new CatalogueFolder(folder).versions().getFirst());
        assertThat(run("report")).isZero();
        assertThat(out)
                .contains("Catalogue " + new CatalogueFolder(folder).versions().getFirst());
    }

    @Test
    void aVersionThatIsNotThereIsRefusedInWords() {
        assertThat(run("use", "2026-11-00000000")).isEqualTo(1);
        assertThat(err)
                .contains("no catalogue version '2026-11-00000000'", "none was published yet")
                .doesNotContain("Exception");
        assertThat(new CatalogueFolder(folder).active()).isEmpty();
    }

    @Test
    void whatIsWrongIsNotPublished() throws IOException {
        importMinimal();
        Path file = folder.resolve("minimal.json");
        Files.writeString(file, Files.readString(file).replace("\"EUR\"", "\"EUX\""));

        assertThat(run("publish")).isEqualTo(1);
        assertThat(err)
                .contains("nothing was published")
                .contains("minimal: currency is 'EUX', which is no code of ISO 4217");
    }

    @Test
    void theReportIsAPageOnDemand() {
        assertThat(run("report", "--markdown")).isZero();
        assertThat(out).contains("## Cities by continent").contains("| Europe |");
    }

    private void importMinimal() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/catalogue/minimal-city.json"))) {
            Files.write(folder.resolve("minimal.json"), in.readAllBytes());
        }
    }

    private int run(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--into";
        all[args.length + 1] = folder.toString();
        int status = CatalogueCommand.run(
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                all);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
