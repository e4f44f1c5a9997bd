package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.catalogue.Fixtures;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of text, in every encoding in which people's programs write it, is read alike. */
class EncodingsTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                        "listings.csv",
                        "field/semicolon.csv",
                        "overpass.geojson",
                        "waypoints.gpx",
                        "field/nameless-space.gpx",
                        "wikidata.jsonl",
                        "entity-data.json")
                .flatMap(file -> Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                        .flatMap(charset -> Stream.of(true, false)
                                .filter(marked -> marked || !charset.startsWith("UTF-32"))
                                .map(marked -> Arguments.of(file, charset, marked))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theEncodingMakesNoDifference(String fixture, String charset, boolean marked) throws Exception {
        Path original = Fixtures.path(fixture);
        String text = (marked ? BYTE_ORDER_MARK : "") + Files.readString(original);
        Path file = Files.write(folder.resolve(original.getFileName()), text.getBytes(Charset.forName(charset)));

        Listings read = ListingFile.of(file).orElseThrow().read(file);

        assertThat(read).isEqualTo(ListingFile.of(original).orElseThrow().read(original));
        assertThat(read.listings()).isNotEmpty();
    }

    @Test
    void aDeclaredEncodingCountsWhereTheBytesAllowIt() throws IOException, URISyntaxException {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?>"
                + "<gpx><wpt lat=\"47.07\" lon=\"15.44\"><name>Café Museum</name></wpt></gpx>";
        Path latin = Files.write(
                folder.resolve("latin.gpx"), text.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        Path wrong = Files.write(
                folder.resolve("wrong.gpx"), text.formatted("UTF-16").getBytes(StandardCharsets.UTF_8));
        Path unknown = Files.write(
                folder.resolve("unknown.gpx"), text.formatted("X-Own").getBytes(StandardCharsets.UTF_8));

        assertThat(Stream.of(latin, wrong, unknown).flatMap(file -> GpxListings.read(file).listings().stream()))
                .extracting(Listing::name)
                .containsExactly("Café Museum", "Café Museum", "Café Museum");
    }

    @Test
    void bytesThatAreNoTextSpoilTheirRowAlone() throws IOException {
        Path table = Files.write(
                folder.resolve("latin.csv"),
                "title,lat,lon\nCafé Museum,47.07,15.44\nClock Tower,47.08,15.45\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        Listings read = CsvListings.read(table);

        assertThat(read.listings()).extracting(Listing::name).containsExactly("Clock Tower");
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("line 2: ")
                .contains("save the file as UTF-8");
    }
}
