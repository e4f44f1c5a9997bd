package com.mercurious.travel.tools.catalogue.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.catalogue.CatalogueFolder;
import com.mercurious.travel.catalogue.CatalogueSource;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Interest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user calls it: files in, files and words out. */
class CatalogueCommandTest {
    @TempDir
    Path folder;

    private String out;
    private String err;

    @ParameterizedTest
    @ValueSource(strings = {"help", "help import", "--help"})
    void whoAsksForHelpGetsIt(String asked) {
        CommandRun run = CommandRun.of(asked.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: catalogue");
    }

    @Test
    void waypointsOfOneCityBecomeACatalogueFile() throws Exception {
        int status = run(
                "import",
                file("waypoints.gpx"),
                "--city",
                "graz",
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna",
                "--into",
                folder.toString());

        assertThat(status).as(err).isZero();
        City city = CityFiles.read("graz.json", Files.readAllBytes(folder.resolve("graz.json")));
        assertThat(city.places())
                .extracting(Place::id, place -> place.kind().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rathaus", "building"),
                        org.assertj.core.groups.Tuple.tuple("uhrturm", "tower"),
                        org.assertj.core.groups.Tuple.tuple("kunsthaus-museum", "museum"),
                        org.assertj.core.groups.Tuple.tuple("domkirche-st-agidius", "church"));
        assertThat(city.place("uhrturm").localName()).isEqualTo("Grazer Uhrturm");
        assertThat(city.currency()).isEqualTo("EUR");
        assertThat(city.place("rathaus").estimated()).contains("hours", "dwell", "popularity", "admission");
        assertThat(err).contains("line 9: lat '147.07'").contains("line 10: a waypoint without a name");
        assertThat(out)
                .contains("7 listings, 2 unreadable")
                .contains("type 'eat': meals and nights are not planned as visits")
                .contains("neither type, tags nor name tell what it is")
                .contains("Graz: 4 places, 4 of them new, 0 merged, 2 refused");
    }

    @Test
    void tagsOfOpenStreetMapAreUnderstood() throws Exception {
        int status = run(
                "import",
                file("overpass.geojson"),
                "--name",
                "Graz",
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna",
                "--into",
                folder.toString());

        assertThat(status).as(err).isZero();
        City city = CityFiles.read("graz.json", Files.readAllBytes(folder.resolve("graz.json")));
        assertThat(city.place("clock-tower").localName()).isEqualTo("Grazer Uhrturm");
        assertThat(city.place("clock-tower").wikidata()).isEqualTo("Q695103");
        Place museum = city.place("kunsthaus-graz");
        assertThat(museum.hours().text()).isEqualTo("Tu-Su 10:00-17:00; PH off");
        assertThat(museum.admission()).isEqualByComparingTo("10.50");
        assertThat(museum.estimated()).doesNotContain("hours", "admission");
        assertThat(museum.interests()).contains(Interest.ART);
        assertThat(city.place("stadtpark").estimated()).contains("hours").doesNotContain("admission");
        assertThat(err).contains("Stadtpark").contains("sunrise").contains("a feature without a name");
        assertThat(out).contains("Graz: 3 places, 3 of them new, 0 merged, 1 refused");
    }

    @Test
    void anImportedCityIsPartOfTheCatalogue() throws Exception {
        run(
                "import",
                file("waypoints.gpx"),
                "--city",
                "Graz",
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna",
                "--into",
                folder.toString());

        Catalogue catalogue =
                new CatalogueSource(true, java.util.Optional.of(new CatalogueFolder(folder)), trouble -> {}).current();

        assertThat(catalogue.find("Graz")).isPresent();
        assertThat(catalogue.city("graz").places()).hasSize(4);
    }

    @Test
    void aCatalogueFileIsTakenAsItIs() throws Exception {
        int status = run("import", file("minimal-city.json"), "--into", folder.toString());

        assertThat(status).as(err).isZero();
        assertThat(folder.resolve("minimal.json")).exists();
    }

    @Test
    void severalCitiesAskForAChoice() throws Exception {
        int status = run(
                "import",
                file("waypoints.gpx"),
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna",
                "--into",
                folder.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err)
                .contains("choose one with --city")
                .contains("'Graz' (6)")
                .contains("'Linz' (1)");
        assertThat(filesWritten()).isZero();
    }

    @Test
    void allThatIsMissingOfANewCityIsAskedForAtOnce() throws Exception {
        int status = run("import", file("waypoints.gpx"), "--city", "Graz", "--into", folder.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err)
                .contains("--country has to be its ISO 3166-1 alpha-2 code, such as AT")
                .contains("--timezone has to be an IANA name, such as Europe/Vienna");
        assertThat(filesWritten()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "XAU, 'is XAU (Gold), a metal'",
        "DEM, 'is DEM (German Mark), withdrawn'",
        "QQQ, 'is ''QQQ'', which is no code of ISO 4217'"
    })
    void aCurrencyThatNobodyPaysWithIsRefused(String currency, String why) throws Exception {
        int status = run(
                "import",
                file("waypoints.gpx"),
                "--city",
                "Graz",
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna",
                "--currency",
                currency,
                "--into",
                folder.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err).contains("--currency has to be money in use").contains(why);
        assertThat(filesWritten()).isZero();
    }

    @Test
    void optionsThatContradictACityThatIsKnownAreRefused() throws Exception {
        int status = run(
                "import",
                file("waypoints.gpx"),
                "--city",
                "Graz",
                "--name",
                "Vienna",
                "--country",
                "FR",
                "--timezone",
                "X",
                "--currency",
                "QQQ",
                "--into",
                folder.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err)
                .contains("Vienna is known otherwise")
                .contains("--country is AT, not 'FR'")
                .contains("--timezone is Europe/Vienna, not 'X'")
                .contains("--currency is EUR, not 'QQQ'");
        assertThat(filesWritten()).isZero();
    }

    @Test
    void optionsThatContradictACatalogueFileAreRefused() throws Exception {
        int status = run("import", file("minimal-city.json"), "--currency", "USD", "--into", folder.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err).contains("--currency is EUR, not 'USD'");
        assertThat(filesWritten()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3"})
    void toAddNoPlaceAtAllIsRefused(String most) throws Exception {
        int status = run("import", file("waypoints.gpx"), "--most", most, "--into", folder.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err).contains("--most has to be 1 or more, not " + most);
        assertThat(filesWritten()).isZero();
    }

    @Test
    void anExternalEntityIsNotRead() throws Exception {
        int status = run(
                "import",
                file("external-entity.gpx"),
                "--name",
                "Graz",
                "--country",
                "AT",
                "--timezone",
                "Europe/Vienna",
                "--into",
                folder.toString());

        assertThat(status).isNotZero();
        assertThat(filesWritten()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("import", "nowhere.gpx")).isEqualTo(2);
        assertThat(err).contains("no file nowhere.gpx");
    }

    @Test
    void theCheckSaysWhatIsWrong() throws Exception {
        String wrong = Files.readString(Path.of(file("minimal-city.json"))).replace("\"EUR\"", "\"EUX\"");
        Files.writeString(folder.resolve("minimal.json"), wrong);

        int status = run("check", "--into", folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out).contains("1 problems").contains("minimal: currency is 'EUX', which is no code of ISO 4217");
    }

    @Test
    void theCheckRefusesACurrencyThatNobodyPaysWith() throws Exception {
        String wrong = Files.readString(Path.of(file("minimal-city.json"))).replace("\"EUR\"", "\"XAU\"");
        Files.writeString(folder.resolve("minimal.json"), wrong);

        int status = run("check", "--into", folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out).contains("1 problems").contains("minimal: currency is XAU (Gold), a metal");
    }

    @Test
    void theCheckFindsNothingInTheBuiltInCities() {
        assertThat(run("check", "--into", folder.toString())).isZero();
        assertThat(out).contains(CatalogueFiles.builtIn().size() + " cities").contains(" 0 problems");
    }

    private long filesWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(CatalogueCommandTest.class.getResource("/catalogue/" + name))
                        .toURI())
                .toString();
    }

    private int run(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int status = CatalogueCommand.run(
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
