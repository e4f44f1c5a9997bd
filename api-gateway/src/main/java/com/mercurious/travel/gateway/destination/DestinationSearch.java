package com.mercurious.travel.gateway.destination;

import com.mercurious.travel.catalogue.name.EditDistance;
import com.mercurious.travel.catalogue.name.Names;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds cities as one types, in any of their names, whatever the case and the diacritics: the whole name first, then names
 * that begin so, then names with a word that begins so, then names that are a slip of the pen away.
 */
public final class DestinationSearch {
    private static final int NONE = Integer.MAX_VALUE;
    private static final int WHOLE = 0;
    private static final int PREFIX = 1;
    private static final int WORD = 2;
    private static final int FUZZY = 3;

    /** {@code Isère} is a word of {@code Val d'Isère}. */
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");

    private final List<Entry> entries;

    DestinationSearch(List<Destination> destinations) {
        this.entries = destinations.stream()
                .map(d -> new Entry(d, foldedNames(d)))
                .sorted(Comparator.comparing(e -> Names.normalise(e.destination.name())))
                .toList();
    }

    /** Up to {@code limit} cities, best first; all in alphabetical order where nothing is typed yet. */
    public List<Destination> find(String typed, int limit) {
        String query = Names.normalise(typed == null ? "" : typed);
        Stream<Entry> found = query.isEmpty()
                ? entries.stream()
                : entries.stream()
                        .map(e -> new Ranked(e, e.rank(query)))
                        .filter(r -> r.rank < NONE)
                        .sorted(Comparator.comparingInt(Ranked::rank))
                        .map(Ranked::entry);
        return found.limit(limit).map(Entry::destination).toList();
    }

    private static Set<String> foldedNames(Destination destination) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(destination.name(), destination.id(), destination.localName()),
                        destination.aliases().stream())
                .flatMap(name -> Stream.of(name, APOSTROPHES.matcher(name).replaceAll(" ")))
                .distinct()
                .map(Names::variants)
                .forEach(names::addAll);
        return names;
    }

    private record Ranked(Entry entry, int rank) {}

    /** @param names folded */
    private record Entry(Destination destination, Set<String> names) {

        int rank(String query) {
            return names.stream().mapToInt(name -> rank(name, query)).min().orElse(NONE);
        }

        private static int rank(String name, String query) {
            if (name.equals(query)) {
                return WHOLE;
            }
            if (name.startsWith(query)) {
                return PREFIX;
            }
            if (name.contains(" " + query)) {
                return WORD;
            }
            int allowed = slips(query);
            String begun = name.substring(0, Math.min(name.length(), query.length()));
            int distance = Math.min(EditDistance.between(name, query), EditDistance.between(begun, query));
            return distance <= allowed ? FUZZY + distance : NONE;
        }

        /** How many slips a word of that length may have: none up to 3 letters, one up to 5, then two. */
        private static int slips(String query) {
            if (query.length() <= 3) {
                return 0;
            }
            return query.length() <= 5 ? 1 : 2;
        }
    }
}
