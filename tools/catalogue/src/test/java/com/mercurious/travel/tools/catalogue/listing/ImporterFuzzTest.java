package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.catalogue.Fixtures;
import com.mercurious.travel.tools.catalogue.listing.ImporterFuzz.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run of made-up files, always the same ones; a longer one is the fuzzer's. */
class ImporterFuzzTest {
    private static final int FILES = 250;
    private static final int ITEMS = 120;
    private static final long SEED = 20261127;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void aBrokenFileIsReadOrRefused(Form form) throws Exception {
        List<byte[]> seeds = seeds(form);
        Mutations mutations = new Mutations(new Random(SEED));
        int refused = 0;

        for (int i = 0; i < FILES; i++) {
            byte[] broken = mutations.of(seeds.get(i % seeds.size()));
            refused += ImporterFuzz.run(form, broken, folder).isEmpty() ? 1 : 0;
        }

        assertThat(refused).as("refused of %d", FILES).isLessThan(FILES);
    }

    @Test
    void anOddRowNeverCostsTheOthers() {
        assertThatTheOthersComeIn(
                Form.CSV,
                ITEMS,
                items -> "name,lat,lon,hours,price\n" + "First Museum,47.07,15.44,24/7,free\n"
                        + String.join("\n", items) + "\nLast Museum,47.08,15.45,,\n");
    }

    @Test
    void anOddFeatureNeverCostsTheOthers() {
        assertThatTheOthersComeIn(Form.GEOJSON, ITEMS, items -> items.stream()
                .map(ImporterFuzzTest::jsonOf)
                .collect(Collectors.joining(
                        ",", "{\"features\":[" + feature("First Museum") + ",", "," + feature("Last Museum") + "]}")));
    }

    @Test
    void anOddWaypointNeverCostsTheOthers() {
        assertThatTheOthersComeIn(Form.GPX, ITEMS, items -> items.stream()
                .map(ImporterFuzzTest::xmlOf)
                .collect(Collectors.joining(
                        "", "<gpx>" + waypoint("First Museum"), waypoint("Last Museum") + "</gpx>")));
    }

    @Test
    void anOddLineOfADumpNeverCostsTheOthers() {
        assertThatTheOthersComeIn(
                Form.WIKIDATA,
                ITEMS,
                items -> item(1, "First Museum") + "\n"
                        + items.stream()
                                .map(text -> text.replaceAll("[\\r\\n]", " "))
                                .collect(Collectors.joining("\n"))
                        + "\n" + item(2, "Last Museum") + "\n");
    }

    @Test
    void anOddElementNeverCostsTheOthers() throws IOException {
        Random random = new Random(SEED);
        Mutations mutations = new Mutations(random);
        PbfFixture extract = new PbfFixture().node(1, 47.07, 15.44, museum("First Museum"));
        for (int i = 2; i < ITEMS; i++) {
            Map<String, String> tags = new TreeMap<>(museum(text(mutations, "Museum, 47.07")));
            tags.put(text(mutations, "opening_hours"), text(mutations, "Mo-Fr 10:00-18:00"));
            extract.node(i, random.nextDouble(-200, 200), random.nextDouble(-400, 400), tags);
            extract.way(i, museum(text(mutations, "Way Museum")), i, random.nextInt(), i - 1, i);
            extract.relation(i, museum("Relation Museum " + i), new TreeMap<>(Map.of(random.nextLong(ITEMS), "outer")));
        }
        Path file = extract.node(ITEMS, 47.08, 15.45, museum("Last Museum")).write(folder.resolve("odd.osm.pbf"));

        Optional<Listings> read = ImporterFuzz.run(Form.PBF, Files.readAllBytes(file), folder);

        assertThat(read.orElseThrow().listings()).extracting(Listing::name).contains("First Museum", "Last Museum");
    }

    /** Small files that took too long, too much, or the importer down. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{\"features\":[", "{\"features\":[{\"properties\":{\"name\":", "{\"a\":", "{\"labels\":"})
    void whatIsNestedDeeplyIsRefused(String opening) {
        byte[] deep = opening.repeat(50_000).getBytes(StandardCharsets.UTF_8);

        assertThat(ImporterFuzz.run(Form.GEOJSON, deep, folder)).isEmpty();
        assertThat(ImporterFuzz.run(Form.WIKIDATA, deep, folder)).isEmpty();
    }

    @Test
    void aNumberOfManyDigitsIsNoPlace() {
        String number = "9".repeat(90_000);
        String features = "{\"features\":[" + feature("Museum") + ","
                + feature("Far Museum").replace("15.44", number) + ","
                + feature("Other Museum").replace("47.07", "0." + number) + "]}";

        Listings read = ImporterFuzz.run(Form.GEOJSON, features.getBytes(StandardCharsets.UTF_8), folder)
                .orElseThrow();

        assertThat(read.listings()).extracting(Listing::name).containsExactly("Museum", "Other Museum");
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void entitiesAreNotExpanded() {
        StringBuilder types = new StringBuilder("<!DOCTYPE gpx [<!ENTITY a0 \"Museum\">");
        for (int i = 1; i < 30; i++) {
            types.append("<!ENTITY a%s \"&a%s;&a%s;\">".formatted(i, i - 1, i - 1));
        }
        String laughs = types + "]><gpx><wpt lat=\"47.07\" lon=\"15.44\"><name>&a29;</name></wpt></gpx>";

        Optional<Listings> read = ImporterFuzz.run(Form.GPX, laughs.getBytes(StandardCharsets.UTF_8), folder);

        assertThat(read.map(Listings::listings).orElse(List.of())).isEmpty();
    }

    @Test
    void namesOfAMegabyteAreToldAndNotCompared() {
        String rows = IntStream.range(0, 10)
                .mapToObj(i -> "Museum %s%s,47.07,15.44,%s".formatted("a".repeat(100_000), i, "Mo ".repeat(30_000)))
                .collect(Collectors.joining("\n", "name,lat,lon,hours\n", "\nClock Tower,47.08,15.45,\n"));

        Listings read = ImporterFuzz.run(Form.CSV, rows.getBytes(StandardCharsets.UTF_8), folder)
                .orElseThrow();

        assertThat(read.listings()).extracting(Listing::name).containsExactly("Clock Tower");
        assertThat(read.problems()).hasSize(10).allMatch(problem -> problem.length() < 500);
    }

    private interface File {
        String of(List<String> items);
    }

    private void assertThatTheOthersComeIn(Form form, int items, File file) {
        Mutations mutations = new Mutations(new Random(SEED));
        List<String> odd = IntStream.range(0, items)
                .mapToObj(i -> text(mutations, "Odd \"Museum\", 47.07;15.44 <name>&amp;</name> {\"a\": [1e5, null]}"))
                .toList();

        Listings read = ImporterFuzz.run(form, file.of(odd).getBytes(StandardCharsets.UTF_8), folder)
                .orElseThrow();

        assertThat(read.listings()).extracting(Listing::name).contains("First Museum", "Last Museum");
    }

    private static String text(Mutations mutations, String seed) {
        return new String(mutations.of(seed.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> museum(String name) {
        return Map.of("name", name, "tourism", "museum");
    }

    private static String feature(String name) {
        return "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[15.44,47.07]},\"properties\":{\"name\":\"%s\",\"tourism\":\"museum\"}}"
                .formatted(name);
    }

    private static String waypoint(String name) {
        return "<wpt lat=\"47.07\" lon=\"15.44\"><name>%s</name></wpt>".formatted(name);
    }

    private static String item(int number, String name) {
        return "{\"id\":\"Q%s\",\"labels\":{\"en\":{\"value\":\"%s\"}},\"claims\":{\"P625\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"latitude\":47.07,\"longitude\":15.4%s}}}}]}}"
                .formatted(number, name, number);
    }

    /** Any text as JSON of some form. */
    private static String jsonOf(String text) {
        String quoted = "\"" + text.replaceAll("[\\\\\"\\p{Cntrl}]", "_") + "\"";
        return switch (text.length() % 6) {
            case 0 -> quoted;
            case 1 -> "[%s, %s, null]".formatted(quoted, text.length());
            case 2 ->
                "{\"properties\": {%s: %s, \"name\": %s}, \"geometry\": {\"coordinates\": [[%s], {}, [[1, 2], null]]}}"
                        .formatted(quoted, quoted, quoted, quoted);
            case 3 ->
                "{\"properties\": {\"name\": %s, \"opening_hours\": %s, \"charge\": %s, \"tourism\": \"museum\"}, \"geometry\": {\"coordinates\": [15.4, 47.0]}}"
                        .formatted(quoted, quoted, quoted);
            case 4 -> "{\"properties\": {\"name\": {}}, \"geometry\": %s}".formatted(quoted);
            default -> "-%s.5e%s".formatted(text.length(), text.length());
        };
    }

    /** Any text as well-formed XML of some form. */
    private static String xmlOf(String text) {
        String inner = text.replaceAll("[^\\p{L}\\p{N} .,()-]", "_");
        return switch (text.length() % 4) {
            case 0 -> "<wpt lat='%s' lon='15.4'><name>%s</name></wpt>".formatted(inner, inner);
            case 1 -> "<wpt><wpt lat='1' lon='2'/><name><b>%s</b></name></wpt>".formatted(inner);
            case 2 ->
                "<x:y xmlns:x='u:%s'><wpt lat='1' lon='2'><name>No</name></wpt>%s</x:y>"
                        .formatted(inner.length(), inner);
            default ->
                "%s<wpt lat='47.07' lon='15.44'><name><![CDATA[%s]]></name><type/></wpt>".formatted(inner, inner);
        };
    }

    private List<byte[]> seeds(Form form) throws Exception {
        List<String> files =
                switch (form) {
                    case CSV -> List.of("listings.csv", "field/semicolon.csv", "field/quotes.csv", "field/osaka.csv");
                    case GPX -> List.of("waypoints.gpx", "field/foreign-elements.gpx", "external-entity.gpx");
                    case GEOJSON -> List.of("overpass.geojson", "field/odd-tags.geojson", "field/antimeridian.geojson");
                    case WIKIDATA -> List.of("wikidata.jsonl", "field/odd-labels.jsonl", "entity-data.json");
                    case PBF, PBF_BLOCK -> List.of();
                };
        List<byte[]> seeds = new ArrayList<>();
        for (String file : files) {
            seeds.add(Files.readAllBytes(Fixtures.path(file)));
        }
        PbfFixture town = new PbfFixture()
                .node(1, 47.07, 15.44, museum("First Museum"))
                .node(2, 47.08, 15.45, Map.of())
                .way(3, museum("Way Museum"), 1, 2, 1)
                .relation(4, museum("Relation Museum"), new TreeMap<>(Map.of(3L, "outer")));
        if (form == Form.PBF) {
            seeds.add(Files.readAllBytes(town.write(folder.resolve("town.osm.pbf"))));
        } else if (form == Form.PBF_BLOCK) {
            seeds.add(town.block().toByteArray());
        }
        return seeds;
    }
}
