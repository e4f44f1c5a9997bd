package com.mercurious.travel.catalogue.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms of a name under which it is compared with others. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʻʼ]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private Names() {}

    /** Lower case, without diacritics and punctuation, words apart by one blank. */
    public static String normalise(String name) {
        String plain = APOSTROPHES.matcher(name).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = inPlainLetters(plain.toLowerCase(Locale.ROOT));
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The normalised name, also without what stands in brackets, and with ä, ö, ü, ø and å as two letters. */
    public static Set<String> variants(String name) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(normalise(name));
        variants.add(normalise(BRACKETS.matcher(name).replaceAll(" ")));
        variants.add(normalise(inTwoLetters(name)));
        variants.remove("");
        return variants;
    }

    /** Lower-case ASCII words joined by hyphens; empty where the name has no Latin letter or digit. */
    public static String slug(String name) {
        return normalise(name).replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '-');
    }

    /** Whether both are spellings of one name: a variant of one is a variant of the other, but for blanks. */
    public static boolean areSame(String one, String other) {
        return !Collections.disjoint(withoutBlanks(variants(one)), withoutBlanks(variants(other)));
    }

    /** 0 (nothing in common) to 1 (the same): the better of edit similarity and Dice's coefficient of the trigrams. */
    public static double similarity(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        if (longest == 0) {
            return 1;
        }
        double edit = 1 - (double) EditDistance.between(a, b) / longest;
        return Math.max(edit, dice(trigrams(a), trigrams(b)));
    }

    private static Set<String> withoutBlanks(Set<String> variants) {
        return variants.stream().map(variant -> variant.replace(" ", "")).collect(Collectors.toSet());
    }

    private static double dice(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        List<String> rest = new ArrayList<>(b);
        long common = a.stream().filter(rest::remove).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static List<String> trigrams(String text) {
        String padded = "  " + text + " ";
        List<String> trigrams = new ArrayList<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    private static String inPlainLetters(String lowerCase) {
        return lowerCase
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
    }

    private static String inTwoLetters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
