package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.Fixtures;
import org.junit.jupiter.api.Test;

/** What is odd in one item of a file costs that item, or no more than the value that is odd. */
class OddItemsTest {

    @Test
    void objectsArraysAndNullsAreNoTagsAndWhatIsNoFeatureIsTold() throws Exception {
        Listings read = GeoJsonListings.read(Fixtures.path("field/odd-tags.geojson"));

        assertThat(read.listings())
                .extracting(Listing::name, Listing::coordinates)
                .containsExactly(
                        tuple("Grazer Dom", new Coordinates(47.0721, 15.4440)),
                        tuple("1984", new Coordinates(47.0687, 15.4376)),
                        tuple("Zeughaus Museum", new Coordinates(47.0700, 15.4390)));
        assertThat(read.listings().getFirst().tags()).containsOnlyKeys("name", "building");
        assertThat(read.problems())
                .hasSize(8)
                .contains(
                        "line 7: Nowhere has no geometry; expected GeoJSON coordinates",
                        "line 9: lat 'Infinity' and lon '15.4' are no degrees of -90 to 90 and -180 to 180");
    }

    @Test
    void elementsOfOtherNamespacesArePassedOver() throws Exception {
        Listings read = GpxListings.read(Fixtures.path("field/foreign-elements.gpx"));

        assertThat(read.listings())
                .extracting(Listing::name, Listing::type)
                .containsExactly(tuple("Graz <Cathedral>", "church"), tuple("Zeughaus Museum", null));
        assertThat(read.problems()).singleElement().asString().startsWith("line 5: a waypoint without a name");
    }

    @Test
    void aFileWithoutNamespaceIsGpxToo() throws Exception {
        assertThat(GpxListings.read(Fixtures.path("field/nameless-space.gpx")).listings())
                .extracting(Listing::name)
                .containsExactly("Graz & Museum");
    }

    @Test
    void labelsAndClaimsOfAnotherFormAreNotThere() throws Exception {
        Listings read = WikidataListings.read(Fixtures.path("field/odd-labels.jsonl"));

        assertThat(read.listings())
                .extracting(Listing::name, Listing::localName, Listing::coordinates)
                .containsExactly(
                        tuple("Torre", null, new Coordinates(47.07, 0.0005)),
                        tuple("Last Museum", null, new Coordinates(47.08, 15.4)));
        assertThat(read.problems())
                .satisfiesExactly(
                        half -> assertThat(half).startsWith("line 2: not JSON of Wikidata"),
                        text -> assertThat(text).startsWith("line 3: not JSON of Wikidata"));
    }
}
