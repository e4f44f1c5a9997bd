package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.tools.catalogue.listing.CsvRows.Row;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads tables of listings, as {@link CsvRows} has them, in the columns of Wikivoyage's listings:
 * {@code title} or {@code name}, {@code latitude} or {@code lat}, {@code longitude}, {@code long} or {@code lon}, and where
 * they are there {@code article} or {@code city}, {@code type}, {@code alt}, {@code hours}, {@code price}, {@code wikidata}.
 */
public final class CsvListings {
    private static final Pattern FREE =
            Pattern.compile("(free|gratis|kostenlos|gratuit|gratuito|libre|no charge)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<List<String>> REQUIRED =
            List.of(List.of("title", "name"), List.of("latitude", "lat"), List.of("longitude", "long", "lon"));

    private CsvListings() {}

    /** @throws CatalogueException where the file lacks a column that has to be there */
    public static Listings read(Path file) {
        Listings.Collector found = new Listings.Collector();
        try (Reader in = TextFile.open(file)) {
            CsvRows rows = new CsvRows(in);
            requireColumns(file, rows.columns());
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().problem() == null) {
                    take(row.get().line(), byColumn(rows.columns(), row.get().cells()), found);
                } else {
                    found.problem(row.get().line(), row.get().problem());
                }
            }
            return found.listings();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static void requireColumns(Path file, List<String> columns) {
        for (List<String> names : REQUIRED) {
            if (names.stream().noneMatch(columns::contains)) {
                throw new CatalogueException(
                        "%s: no column %s in its first line; it has %s, separated by commas, semicolons, tabs or bars"
                                .formatted(file, String.join(" or ", names), Listings.shown(columns.toString())));
            }
        }
    }

    private static Map<String, String> byColumn(List<String> columns, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.putIfAbsent(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static void take(int line, Map<String, String> row, Listings.Collector found) {
        Optional<String> name = value(row, "title", "name");
        if (name.isEmpty()) {
            found.problem(line, "a listing without a name; expected the column title or name");
            return;
        }
        Optional<Coordinates> at = found.coordinates(
                line,
                value(row, "latitude", "lat").orElse(""),
                value(row, "longitude", "long", "lon").orElse(""));
        at.ifPresent(coordinates -> found.add(new Listing(
                line,
                name.get(),
                value(row, "alt").orElse(null),
                value(row, "article", "city").orElse(null),
                value(row, "type").map(type -> type.toLowerCase(Locale.ROOT)).orElse(null),
                coordinates,
                tags(row))));
    }

    private static Map<String, String> tags(Map<String, String> row) {
        Map<String, String> tags = new HashMap<>();
        value(row, "wikidata").ifPresent(item -> tags.put("wikidata", item));
        value(row, "wikipedia").ifPresent(page -> tags.put("wikipedia", page));
        value(row, "hours").ifPresent(hours -> tags.put("opening_hours", WrittenHours.inOsmSyntax(hours)));
        value(row, "price").ifPresent(price -> {
            if (FREE.matcher(price).lookingAt()) {
                tags.put("fee", "no");
            } else {
                tags.put("charge", price);
            }
        });
        return tags;
    }

    private static Optional<String> value(Map<String, String> row, String... names) {
        for (String name : names) {
            String value = row.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }
}
