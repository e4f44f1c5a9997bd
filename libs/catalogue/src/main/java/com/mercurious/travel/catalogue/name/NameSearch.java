package com.mercurious.travel.catalogue.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds things by any of their names, without regard to case, diacritics and punctuation.
 *
 * @param <T> what is found
 */
public final class NameSearch<T> {
    private static final int NEAREST = 5;
    private static final double LEAST_SIMILARITY = 0.25;
    private static final int LETTERS_PER_MISTAKE = 5;

    private final Map<String, Set<T>> byName = new LinkedHashMap<>();
    private final Map<T, String> shown = new LinkedHashMap<>();

    /** @param label the name to show it by */
    public NameSearch<T> add(T thing, String label, Collection<String> names) {
        shown.put(thing, label);
        for (String name : names) {
            for (String variant : Names.variants(name)) {
                byName.computeIfAbsent(variant, key -> new LinkedHashSet<>()).add(thing);
            }
        }
        return this;
    }

    /** How many things there are. */
    public int size() {
        return shown.size();
    }

    /** What has exactly that name; the first that was added where several have. */
    public Optional<T> exact(String name) {
        return Names.variants(name).stream()
                .flatMap(variant -> byName.getOrDefault(variant, Set.of()).stream())
                .findFirst();
    }

    /**
     * What may be meant: what has exactly that name, else all with a name that has each of its words, else all whose name
     * differs by a slip of the pen (one letter in five). Empty where nothing comes close.
     */
    public List<T> meant(String name) {
        Optional<T> exact = exact(name);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        String wanted = Names.normalise(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<T> withWords = matching(candidate -> hasWords(candidate, wanted));
        return withWords.isEmpty() ? matching(candidate -> isSlip(candidate, wanted)) : withWords;
    }

    /** Labels of up to five things whose names come nearest, the nearest first. */
    public List<String> nearest(String name) {
        String wanted = Names.normalise(name);
        Map<T, Double> similarity = new LinkedHashMap<>();
        byName.forEach((candidate, things) -> {
            double value = Math.max(Names.similarity(candidate, wanted), hasWords(wanted, candidate) ? 0.9 : 0);
            things.forEach(thing -> similarity.merge(thing, value, Math::max));
        });
        return similarity.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SIMILARITY)
                .sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(NEAREST)
                .map(entry -> shown.get(entry.getKey()))
                .toList();
    }

    private List<T> matching(Predicate<String> test) {
        Set<T> found = new LinkedHashSet<>();
        byName.forEach((candidate, things) -> {
            if (test.test(candidate)) {
                found.addAll(things);
            }
        });
        return new ArrayList<>(found);
    }

    private static boolean hasWords(String name, String words) {
        return Arrays.asList(name.split(" ")).containsAll(Arrays.asList(words.split(" ")));
    }

    private static boolean isSlip(String candidate, String wanted) {
        int allowed = wanted.length() / LETTERS_PER_MISTAKE;
        return allowed > 0
                && Math.abs(candidate.length() - wanted.length()) <= allowed
                && EditDistance.between(candidate, wanted) <= allowed;
    }
}
