package com.mercurious.travel.catalogue.name;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All forms of a place's names, folded, with and without articles: two places that share one may be the same. */
public final class PlaceNames {
    private static final int LETTERS_PER_SLIP = 8;
    private static final int MOST_SLIPS = 2;
    private static final Pattern TELLING = Pattern.compile("\\d+|[ivxlcdm]+|north|south|east|west");
    private static final Set<String> ARTICLES = Set.of(
            "the", "of", "and", "der", "die", "das", "des", "dem", "den", "und", "am", "im", "zu", "zum", "zur", "von",
            "le", "la", "les", "l", "de", "du", "d", "et", "a", "au", "aux", "en", "il", "lo", "gli", "di", "del",
            "della", "dei", "delle", "el", "los", "las", "y", "e", "do", "da", "dos", "het", "van");

    private final Set<String> forms;

    private PlaceNames(Set<String> forms) {
        this.forms = forms;
    }

    /** @param names in any language; null: not known */
    public static PlaceNames of(String... names) {
        Set<String> forms = new HashSet<>();
        for (String name : names) {
            if (name != null) {
                Names.variants(name).forEach(variant -> {
                    forms.add(variant);
                    forms.add(withoutArticles(variant));
                });
            }
        }
        forms.remove("");
        return new PlaceNames(forms);
    }

    public Set<String> forms() {
        return forms;
    }

    /** The forms of both. */
    public PlaceNames and(PlaceNames more) {
        Set<String> both = new HashSet<>(forms);
        both.addAll(more.forms);
        return new PlaceNames(both);
    }

    /** Whether any form of one is that of the other, but for one letter in eight, two at most. */
    public boolean isLike(PlaceNames other) {
        return forms.stream().anyMatch(form -> other.forms.stream().anyMatch(theirs -> isNear(form, theirs)));
    }

    private static boolean isNear(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int slips = Math.min(MOST_SLIPS, Math.min(one.length(), other.length()) / LETTERS_PER_SLIP);
        return slips > 0
                && Math.abs(one.length() - other.length()) <= slips
                && EditDistance.between(one, other) <= slips
                && telling(one).equals(telling(other));
    }

    /** Words that tell apart what else is alike: pier 33 and pier 39, Alexander I and Alexander II, east and west wing. */
    private static List<String> telling(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> TELLING.matcher(word).matches())
                .toList();
    }

    /** The words that tell places apart, in the order of the alphabet: "musee du louvre" and "le louvre musee" are one. */
    private static String withoutArticles(String normalised) {
        return Arrays.stream(normalised.split(" "))
                .filter(word -> !ARTICLES.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
