package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Interest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Kind and interests by OpenStreetMap's tags: one table for all forms in which its data come, {@code osm-kinds.csv}. */
final class OsmKinds {
    private static final List<Row> TABLE =
            CsvTable.read(OsmKinds.class, "osm-kinds.csv").stream().map(Row::of).toList();

    private OsmKinds() {}

    /** Empty where the tags do not tell. */
    static Optional<PlaceKind> kind(Map<String, String> tags) {
        return TABLE.stream()
                .filter(row -> row.kind != null && row.fits(tags))
                .map(Row::kind)
                .findFirst();
    }

    /** Interests that the tags name beyond those typical of the kind. */
    static List<Interest> interests(Map<String, String> tags) {
        Set<Interest> found = new LinkedHashSet<>();
        TABLE.stream().filter(row -> row.fits(tags)).forEach(row -> found.addAll(row.interests));
        return new ArrayList<>(found);
    }

    /** Whether something with these tags may be a sight. */
    static boolean isSight(Map<String, String> tags) {
        return "attraction".equals(tags.get("tourism")) || kind(tags).isPresent();
    }

    private record Row(Map<String, String> tags, PlaceKind kind, List<Interest> interests) {

        static Row of(CsvTable.Row columns) {
            Map<String, String> tags = new java.util.LinkedHashMap<>();
            for (String tag : columns.text("tags").split("\\+")) {
                int equals = tag.indexOf('=');
                tags.put(tag.substring(0, equals), tag.substring(equals + 1));
            }
            return new Row(
                    tags,
                    columns.text("kind").isEmpty()
                            ? null
                            : PlaceKind.ofLabel(columns.text("kind")).orElseThrow(),
                    columns.words("interests").stream()
                            .map(word -> Interest.valueOf(word.toUpperCase(Locale.ROOT)))
                            .toList());
        }

        boolean fits(Map<String, String> given) {
            return tags.entrySet().stream().allMatch(tag -> {
                String value = given.get(tag.getKey());
                return "*".equals(tag.getValue())
                        ? value != null && !"no".equals(value)
                        : Objects.equals(tag.getValue(), value);
            });
        }
    }
}
