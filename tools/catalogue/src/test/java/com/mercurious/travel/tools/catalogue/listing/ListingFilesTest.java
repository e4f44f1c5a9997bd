package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings in the columns of Wikivoyage and in Wikidata's JSON. */
class ListingFilesTest {

    @Test
    void aTableOfListingsIsRead() throws Exception {
        Listings read = CsvListings.read(file("listings.csv"));

        assertThat(read.listings())
                .extracting(Listing::line, Listing::city, Listing::name, Listing::localName)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(2, "Graz", "Clock Tower", "Grazer Uhrturm"),
                        org.assertj.core.groups.Tuple.tuple(3, "Graz", "Armoury", "Landeszeughaus"))
                .hasSize(5);
        assertThat(read.listings().get(0).tags())
                .containsEntry("wikidata", "Q695103")
                .containsEntry("fee", "no")
                .containsEntry("opening_hours", "24/7");
        assertThat(read.listings().get(1).tags())
                .containsEntry("opening_hours", "Tu-Su 10:00-18:00")
                .containsEntry("charge", "€ 12, children free");
        assertThat(read.problems()).singleElement().asString().startsWith("line 6: lat '' and lon ''");
    }

    @Test
    void aTableWithoutCoordinatesIsRefused(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "title,address\nClock Tower,Schlossberg\n");

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CsvListings.read(table))
                .withMessageContaining("no column latitude or lat in its first line; it has [");
    }

    @ParameterizedTest
    @CsvSource({
        "M-F 9AM-5PM, Mo-Fr 09:00-17:00",
        "daily 10:00–18:00, Mo-Su 10:00-18:00",
        "'Tu-Su 10:30am - 6 p.m.', Tu-Su 10:30-18:00",
        "'Sat, Sun 12AM-12PM', 'Sa, Su 00:00-12:00'",
        "24 hours daily, 24/7",
        "open 24h, 24/7",
        "Always open, 24/7",
        "by appointment, by appointment"
    })
    void hoursAsTravellersWriteThemComeNearToOsmsSyntax(String written, String syntax) {
        assertThat(WrittenHours.inOsmSyntax(written)).isEqualTo(syntax);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wikidata.jsonl", "entity-data.json"})
    void itemsOfWikidataAreRead(String file) throws Exception {
        Listings read = ListingFile.of(file(file)).orElseThrow().read(file(file));

        Listing tower = read.listings().stream()
                .filter(listing -> "Q695103".equals(listing.tags().get("wikidata")))
                .findFirst()
                .orElseThrow();
        assertThat(tower.name()).isEqualTo("Clock Tower");
        assertThat(tower.localName()).isEqualTo("Grazer Uhrturm");
        assertThat(tower.city()).isEqualTo("Graz");
        assertThat(tower.coordinates()).isEqualTo(new Coordinates(47.07375, 15.43775));
        assertThat(tower.tags())
                .containsEntry(Listing.KIND, "tower")
                .containsEntry(Listing.SITELINKS, "7")
                .containsEntry("website", "https://example.org")
                .containsEntry("name:de", "Uhrturm Graz");
    }

    @Test
    void areasOfGeoJsonStandAtTheirCentroidAndTagsMayBeNested() throws Exception {
        Listings read = GeoJsonListings.read(file("nested-tags.geojson"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.listings()).extracting(Listing::name).containsExactly("Stadtpark", "Hauptbrücke");
        Coordinates park = read.listings().get(0).coordinates();
        assertThat(park.lat()).isCloseTo(47.071, within(1e-6));
        assertThat(park.lon()).isCloseTo(15.443, within(1e-6));
        assertThat(read.listings().get(1).coordinates().lon()).isCloseTo(15.431, within(1e-6));
        assertThat(OsmKinds.kind(read.listings().get(1).tags())).contains(PlaceKind.BRIDGE);
    }

    @ParameterizedTest
    @CsvSource({
        "amenity=school;religion=christian, ",
        "amenity=place_of_worship;religion=christian, CHURCH",
        "amenity=place_of_worship;religion=shinto, TEMPLE",
        "landuse=cemetery;religion=christian, CEMETERY",
        "tourism=museum;building=palace, MUSEUM",
        "historic=castle;castle_type=palace, PALACE",
        "place=neighbourhood, "
    })
    void tagsTellTheKind(String tags, PlaceKind kind) {
        Map<String, String> map = Arrays.stream(tags.split(";"))
                .map(tag -> tag.split("="))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));

        assertThat(OsmKinds.kind(map)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void anItemWithoutCoordinatesIsAProblem() throws Exception {
        assertThat(WikidataListings.read(file("wikidata.jsonl")).problems())
                .containsExactly("line 4: Q99 (Lost museum) has no coordinates (P625)");
    }

    @Test
    void jsonOfSomethingElseIsNoListing() throws Exception {
        assertThat(ListingFile.of(file("minimal-city.json"))).isEmpty();
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ListingFilesTest.class.getResource("/catalogue/" + name))
                .toURI());
    }
}
