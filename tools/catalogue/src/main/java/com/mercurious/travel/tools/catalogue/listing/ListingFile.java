package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.CatalogueException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.io.IOUtils;

/** A file of listings in one of the forms that can be read. */
public enum ListingFile {
    GPX("", GpxListings::read),
    CSV("", CsvListings::read),
    OSM_PBF("© OpenStreetMap contributors, ODbL 1.0", PbfListings::read),
    GEOJSON("© OpenStreetMap contributors, ODbL 1.0", GeoJsonListings::read),
    WIKIDATA("Wikidata, CC0", WikidataListings::read);

    private static final int BEGINNING = 4_000;

    private final String attribution;
    private final Function<Path, Listings> reader;

    ListingFile(String attribution, Function<Path, Listings> reader) {
        this.attribution = attribution;
        this.reader = reader;
    }

    /** By the file's name, and for JSON by its beginning; empty: it holds no listings. */
    public static Optional<ListingFile> of(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gpx")) {
            return Optional.of(GPX);
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(CSV);
        }
        if (name.endsWith(".pbf")) {
            return Optional.of(OSM_PBF);
        }
        if (name.endsWith(".geojson")) {
            return Optional.of(GEOJSON);
        }
        return name.matches(".*\\.(json|jsonl|ndjson)") ? ofJson(file) : Optional.empty();
    }

    private static Optional<ListingFile> ofJson(Path file) throws IOException {
        try (Reader in = TextFile.open(file)) {
            char[] letters = new char[BEGINNING];
            String beginning = new String(letters, 0, Math.max(0, IOUtils.read(in, letters)));
            if (beginning.contains("\"FeatureCollection\"")) {
                return Optional.of(GEOJSON);
            }
            boolean entity =
                    beginning.contains("\"entities\"") || beginning.matches("(?s)\\s*\\[?\\s*\\{.*\"labels\".*");
            return entity ? Optional.of(WIKIDATA) : Optional.empty();
        }
    }

    /** @throws CatalogueException where the file is not what its name says */
    public Listings read(Path file) {
        return reader.apply(file);
    }

    /** Whether the file tells one city's listings from another's, so that one has to be chosen. */
    public boolean namesCities() {
        return this == GPX || this == CSV;
    }

    /** Where the data come from, for the city's own record. */
    public String source(Path file) {
        return "imported from %s%s"
                .formatted(file.getFileName(), attribution.isEmpty() ? "" : " (" + attribution + ")");
    }
}
