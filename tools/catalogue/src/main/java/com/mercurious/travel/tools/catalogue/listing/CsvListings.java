package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads listings apart by commas with a header line (RFC 4180, UTF-8), in the columns of Wikivoyage's listings:
 * {@code title} or {@code name}, {@code latitude} or {@code lat}, {@code longitude}, {@code long} or {@code lon}, and where
 * they are there {@code article} or {@code city}, {@code type}, {@code alt}, {@code hours}, {@code price}, {@code wikidata}.
 */
public final class CsvListings {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    private static final String FREE = "free|gratis|kostenlos|gratuit|gratuito|libre|no charge";

    private CsvListings() {}

    /** @throws CatalogueException where the file is no CSV, or lacks a column that has to be there */
    public static Listings read(Path file) {
        Listings.Collector found = new Listings.Collector();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<Map<String, String>> rows = MAPPER.readerFor(Map.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNextValue()) {
                Map<String, String> row = lowerCase(rows.nextValue());
                int line = Math.toIntExact(rows.getCurrentLocation().getLineNr()) - 1;
                if (found.size() == 0) {
                    requireColumns(file, row);
                }
                take(line, row, found);
            }
            return found.listings();
        } catch (JsonProcessingException e) {
            throw new CatalogueException("%s: not CSV: %s".formatted(file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read as UTF-8", e);
        }
    }

    private static void requireColumns(Path file, Map<String, String> row) {
        for (String[] names : List.of(new String[] {"title", "name"}, new String[] {"latitude", "lat"}, new String[] {
            "longitude", "long", "lon"
        })) {
            if (List.of(names).stream().noneMatch(row::containsKey)) {
                throw new CatalogueException("%s: no column %s in its first line; it has %s"
                        .formatted(file, String.join(" or ", names), row.keySet()));
            }
        }
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
            if (price.toLowerCase(Locale.ROOT).matches("(" + FREE + ")\\W*.*")) {
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

    private static Map<String, String> lowerCase(Map<String, String> row) {
        Map<String, String> lower = new HashMap<>();
        row.forEach((column, value) ->
                lower.put(column.strip().toLowerCase(Locale.ROOT).replace("\uFEFF", ""), value));
        return lower;
    }
}
