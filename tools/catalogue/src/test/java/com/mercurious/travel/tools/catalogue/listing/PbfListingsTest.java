package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.ByteString;
import com.mercurious.travel.catalogue.CatalogueException;
import crosby.binary.Fileformat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PbfListingsTest {
    private static final Map<String, String> NO_TAGS = Map.of();

    @TempDir
    Path folder;

    @Test
    void sightsAmongNodesWaysAndRelationsAreListedWhereTheyAre() throws IOException {
        Path file = town().write(folder.resolve("town.osm.pbf"));

        Listings read = PbfListings.read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.listings())
                .extracting(Listing::name)
                .containsExactly("Clock Tower", "Kunsthaus", "Eggenberg Palace");
        Listing tower = read.listings().get(0);
        assertThat(tower.localName()).isEqualTo("Uhrturm");
        assertThat(tower.tags()).containsEntry("wikidata", "Q695103").containsEntry("wheelchair", "no");
        assertThat(tower.coordinates().lat()).isCloseTo(47.0738, within(1e-6));
        Listing museum = read.listings().get(1);
        assertThat(museum.coordinates().lat()).isCloseTo(47.0710, within(1e-6));
        assertThat(museum.coordinates().lon()).isCloseTo(15.4340, within(1e-6));
    }

    @Test
    void aRelationStandsAtTheCentroidOfItsOuterRings() throws IOException {
        Path file = town().write(folder.resolve("town.osm.pbf"));

        Listing palace = PbfListings.read(file).listings().get(2);

        assertThat(palace.coordinates().lat()).isCloseTo(47.0735, within(1e-6));
        assertThat(palace.coordinates().lon()).isCloseTo(15.3905, within(1e-6));
    }

    @Test
    void aShapeWhoseNodesAreNotInTheExtractIsAProblem() throws IOException {
        Path file = new PbfFixture()
                .node(1, 47, 15, NO_TAGS)
                .way(10, Map.of("name", "Park", "leisure", "park"), 8, 9)
                .write(folder.resolve("cut.osm.pbf"));

        Listings read = PbfListings.read(file);

        assertThat(read.listings()).isEmpty();
        assertThat(read.problems()).containsExactly("way 10 (Park): the extract has none of its nodes");
    }

    @Test
    void aShapeOnThe180thMeridianStandsThere() throws IOException {
        Path file = new PbfFixture()
                .node(1, -16.84, 179.98, NO_TAGS)
                .node(2, -16.84, -179.96, NO_TAGS)
                .node(3, -16.80, -179.96, NO_TAGS)
                .node(4, -16.80, 179.98, NO_TAGS)
                .way(10, Map.of("name", "Park", "leisure", "park"), 1, 2, 3, 4, 1)
                .way(11, Map.of("name", "Bridge", "tourism", "attraction"), 1, 2)
                .write(folder.resolve("fiji.osm.pbf"));

        Listings read = PbfListings.read(file);

        assertThat(read.listings())
                .hasSize(2)
                .allSatisfy(listing -> assertThat(listing.coordinates().lon()).isCloseTo(-179.99, within(1e-6)));
    }

    @Test
    void whatIsNowhereOnEarthIsAProblemOfItsElement() throws IOException {
        Path file = new PbfFixture()
                .node(1, 47, 15, Map.of("name", "Museum", "tourism", "museum"))
                .node(2, 147, 15, Map.of("name", "Far Museum", "tourism", "museum"))
                .way(10, Map.of("name", "Park", "leisure", "park"), 1, 2)
                .write(folder.resolve("far.osm.pbf"));

        Listings read = PbfListings.read(file);

        assertThat(read.listings()).extracting(Listing::name).containsExactly("Museum");
        assertThat(read.problems())
                .satisfiesExactly(node -> assertThat(node).startsWith("node 2: lat '147.0'"), way -> assertThat(way)
                        .startsWith("way 10: lat '147.0'"));
    }

    @Test
    void aBlockThatSaysItNeedsGigabytesIsRefusedBeforeTheyAreTaken() throws IOException {
        Path bomb = PbfFixture.writeBlob(
                folder.resolve("bomb.osm.pbf"),
                Fileformat.Blob.newBuilder().setRawSize(Integer.MAX_VALUE).setZlibData(ByteString.copyFromUtf8("x")));
        Path other = PbfFixture.writeBlob(
                folder.resolve("zstd.osm.pbf"), Fileformat.Blob.newBuilder().setZstdData(ByteString.copyFromUtf8("x")));

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> PbfListings.read(bomb))
                .withMessageContaining("the block at byte 0 is larger than 32 MiB");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> PbfListings.read(other))
                .withMessageContaining("the block at byte 0 is not packed by zlib; 'osmium cat");
    }

    @Test
    void whatIsNoExtractIsRefusedInWords() throws IOException {
        Path text = Files.writeString(folder.resolve("text.osm.pbf"), "<osm version=\"0.6\"/>");
        Path half = folder.resolve("half.osm.pbf");
        byte[] whole = Files.readAllBytes(town().write(folder.resolve("town.osm.pbf")));
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length - 40));
        Path history = town().requiring("HistoricalInformation").write(folder.resolve("history.osm.pbf"));

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> PbfListings.read(text))
                .withMessageContaining("not a readable OpenStreetMap extract");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> PbfListings.read(half))
                .withMessageContaining("not a readable OpenStreetMap extract");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> PbfListings.read(history))
                .withMessageContaining("it needs [HistoricalInformation]");
    }

    /** A node, a closed way and a relation with a hole that are sights, and some that are not. */
    private static PbfFixture town() {
        Map<String, String> tower = new TreeMap<>(Map.of(
                "name", "Uhrturm",
                "name:en", "Clock Tower",
                "historic", "monument",
                "wikidata", "Q695103",
                "wheelchair", "no"));
        return new PbfFixture()
                .node(1, 47.0738, 15.4377, tower)
                .node(2, 47.0700, 15.4400, Map.of("name", "Postamt", "amenity", "post_office"))
                .node(3, 47.0700, 15.4410, Map.of("tourism", "museum"))
                .node(11, 47.0708, 15.4338, NO_TAGS)
                .node(12, 47.0708, 15.4342, NO_TAGS)
                .node(13, 47.0712, 15.4342, NO_TAGS)
                .node(14, 47.0712, 15.4338, NO_TAGS)
                .node(21, 47.0730, 15.3900, NO_TAGS)
                .node(22, 47.0730, 15.3910, NO_TAGS)
                .node(23, 47.0740, 15.3910, NO_TAGS)
                .node(24, 47.0740, 15.3900, NO_TAGS)
                .node(31, 47.0731, 15.3901, NO_TAGS)
                .node(32, 47.0731, 15.3902, NO_TAGS)
                .node(33, 47.0732, 15.3902, NO_TAGS)
                .way(100, Map.of("name", "Kunsthaus", "tourism", "museum"), 11, 12, 13, 14, 11)
                .way(101, Map.of("name", "Postgasse", "highway", "residential"), 11, 12)
                .way(102, NO_TAGS, 21, 22, 23, 24, 21)
                .way(103, NO_TAGS, 31, 32, 33, 31)
                .relation(
                        200,
                        new TreeMap<>(Map.of(
                                "name", "Schloss Eggenberg", "name:en", "Eggenberg Palace", "historic", "palace")),
                        new TreeMap<>(Map.of(102L, "outer", 103L, "inner")));
    }
}
