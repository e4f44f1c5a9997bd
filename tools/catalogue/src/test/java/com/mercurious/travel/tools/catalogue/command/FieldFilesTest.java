package com.mercurious.travel.tools.catalogue.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityFiles;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people have them, each with what once went wrong on it. */
class FieldFilesTest {
    private static final Offset<Double> FIVE_DECIMALS = Offset.offset(1e-5);

    @TempDir
    Path folder;

    private CommandRun run;

    @Test
    void aNullIsATagThatIsAbsent() throws Exception {
        City graz = imported("null-columns.geojson", "Graz", "AT", "Europe/Vienna");

        assertThat(graz.places())
                .extracting(Place::name)
                .containsExactlyInAnyOrder("Grazer Dom", "Joanneum Museum", "Schloss Eggenberg");
        assertThat(run.err()).contains("line 93: a feature without a name");
        assertThat(run.out() + run.err()).doesNotContain("null'").doesNotContain("null:");
    }

    @Test
    void aCityOfAnotherScriptIsImportedWithItsLocalNameMarkedAsAnEstimate() throws Exception {
        City osaka = imported("osaka.csv", "Osaka", "JP", "Asia/Tokyo");

        assertThat(osaka.localName()).isEqualTo("Osaka");
        assertThat(osaka.estimated()).containsExactly("localName");
        assertThat(osaka.places()).extracting(Place::localName).contains("大阪城");
        assertThat(run.err()).contains("--local-name");
    }

    @Test
    void aLocalNameThatIsGivenIsKnown() throws Exception {
        City osaka = imported("osaka.csv", "Osaka", "JP", "Asia/Tokyo", "--local-name", "大阪");

        assertThat(osaka.localName()).isEqualTo("大阪");
        assertThat(osaka.estimated()).isEmpty();
    }

    @Test
    void aLocalNameMayComeLater() throws Exception {
        imported("osaka.csv", "Osaka", "JP", "Asia/Tokyo");

        City osaka = imported("osaka.csv", "Osaka", "JP", "Asia/Tokyo", "--local-name", "大阪");

        assertThat(osaka.localName()).isEqualTo("大阪");
        assertThat(osaka.estimated()).isEmpty();
        assertThat(osaka.places()).hasSize(3);
    }

    @Test
    void aLocalNameOfAnotherScriptIsRefused() throws Exception {
        run = importing("osaka.csv", "Osaka", "JP", "Asia/Tokyo", "--local-name", "Ōsaka");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--local-name has to be in the script of JP (Han, Hiragana, Katakana), not 'Ōsaka'");
    }

    @Test
    void aByteOrderMarkBeforeAQuotedHeaderIsNoPartOfIt() throws Exception {
        City graz = imported("bom-quoted-header.csv", "Graz", "AT", "Europe/Vienna");

        assertThat(graz.places()).hasSize(4);
    }

    @Test
    void aRowOfTooManyColumnsIsToldAndTheOthersComeIn() throws Exception {
        City trailing = imported("trailing-comma.csv", "Graz", "AT", "Europe/Vienna");

        assertThat(trailing.places()).hasSize(3);
        assertThat(run.err()).contains("line 3: 10 columns where the header has 8");
    }

    @Test
    void aCommaWithoutQuotationMarksIsTold() throws Exception {
        City unquoted = imported("unquoted-comma.csv", "Graz", "AT", "Europe/Vienna");

        assertThat(unquoted.places()).hasSize(3);
        assertThat(run.err())
                .contains("line 4: 9 columns where the header has 8; a value with ',' in it needs quotation marks");
    }

    @Test
    void linesAreCountedAsAnEditorDoes() throws Exception {
        City graz = imported("quoted-newline-then-bad.csv", "Graz", "AT", "Europe/Vienna");

        assertThat(graz.places())
                .extracting(Place::name)
                .containsExactlyInAnyOrder("Schlossberg Clock Tower", "Graz Cathedral");
        assertThat(run.err()).contains("line 5: lat '999'").contains("line 6: lat 'abc'");
    }

    @Test
    void semicolonsAndDecimalCommasAreRead() throws Exception {
        City graz = imported("semicolon.csv", "Graz", "AT", "Europe/Vienna");

        assertThat(graz.places()).hasSize(4);
        assertThat(places(graz).get("Eggenberg Palace").coordinates()).isEqualTo(new Coordinates(47.0741, 15.3917));
        assertThat(places(graz).get("Eggenberg Palace").admission()).isEqualByComparingTo("16.50");
    }

    @Test
    void aWaypointsOwnChildIsItsName() throws Exception {
        City graz = imported("extension-name.gpx", "Graz", "AT", "Europe/Vienna");

        assertThat(graz.places())
                .extracting(Place::name)
                .containsExactlyInAnyOrder("Graz Cathedral", "Joanneum Museum");
    }

    @Test
    void theByteOrderMarkWinsOverTheDeclaration() throws Exception {
        City graz = imported("bom-utf16-declared.gpx", "Graz", "AT", "Europe/Vienna");

        assertThat(graz.places()).extracting(Place::name).contains("Graz Cathedral");
    }

    @Test
    void placesOnTheMeridianOfGreenwichAreThere() throws Exception {
        City greenwich = imported("greenwich.geojson", "Greenwich", "GB", "Europe/London");

        assertThat(greenwich.places()).hasSize(3);
        assertThat(places(greenwich).get("Royal Observatory Museum").coordinates())
                .isEqualTo(new Coordinates(51.4778, -0.0005));
    }

    @Test
    void aShapeOnThe180thMeridianStandsThere() throws Exception {
        City taveuni = imported("antimeridian.geojson", "Taveuni", "FJ", "Pacific/Fiji");

        assertThat(taveuni.places()).hasSize(5);
        Coordinates park = places(taveuni).get("Meridian Park").coordinates();
        assertThat(Math.abs(park.lon())).isEqualTo(180, FIVE_DECIMALS);
        assertThat(park.lat()).isEqualTo(-16.82, FIVE_DECIMALS);
        Coordinates garden = places(taveuni).get("Date Line Garden").coordinates();
        assertThat(garden.lon()).isEqualTo(179.99, FIVE_DECIMALS);
        assertThat(garden.lat()).isEqualTo(-16.885, FIVE_DECIMALS);
    }

    @Test
    void aCollectionOfOnePointStandsAtIt() throws Exception {
        City graz = imported("geometry-collection.geojson", "Graz", "AT", "Europe/Vienna");

        assertThat(places(graz).get("Joanneum Museum").coordinates()).isEqualTo(new Coordinates(47.0687, 15.4376));
        assertThat(graz.places()).hasSize(2);
    }

    @Test
    void anIslandThatTheOutlinesLeaveOutIsOnlyNoted() throws Exception {
        City tromso = imported("tromso.csv", "Tromso", "NO", "Europe/Oslo");

        assertThat(tromso.places()).hasSize(6);
        assertThat(run.err()).contains("tromso/prestvannet-park: lies 3.0 km off the land of NO, in the sea");
    }

    @Test
    void namesKeepTheirLetters() throws Exception {
        City kairouan = imported("names.csv", "Kairouan", "TN", "Africa/Tunis");

        assertThat(kairouan.places())
                .extracting(Place::id, Place::name, Place::localName)
                .containsExactlyInAnyOrder(
                        tuple("cafe-museum", "Cafe\u0301 Museum", "مُتْحَف"),
                        tuple("inonu-mosque", "İnönü Mosque", "İnönü Camii"));
        City again = imported("names.csv", "Kairouan", "TN", "Africa/Tunis");
        assertThat(again.places()).as("the same names again").hasSize(2);
    }

    private City imported(String file, String name, String country, String zone, String... more) throws Exception {
        run = importing(file, name, country, zone, more);
        assertThat(run.status()).as(run.err()).isZero();
        Path written = folder.resolve(name.toLowerCase(Locale.ROOT) + ".json");
        return CityFiles.read(written.toString(), Files.readAllBytes(written));
    }

    private CommandRun importing(String file, String name, String country, String zone, String... more)
            throws Exception {
        List<String> args = new ArrayList<>(List.of(
                "import",
                Fixtures.path("field/" + file).toString(),
                "--name",
                name,
                "--country",
                country,
                "--timezone",
                zone,
                "--into",
                folder.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private static Map<String, Place> places(City city) {
        return city.places().stream().collect(Collectors.toMap(Place::name, Function.identity()));
    }
}
