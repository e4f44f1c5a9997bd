package com.mercurious.travel.catalogue.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How far two words are apart, in letters to add, drop, change or swap with the next: optimal string alignment. */
public final class EditDistance {
    private EditDistance() {}

    /** The smallest number of such letters; each is counted once, so that {@code ca} and {@code abc} are 3 apart. */
    public static int between(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    /** The candidate that a word was probably meant to be, whatever the case; at most a third of its letters are off. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> between(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate ->
                        between(lower, candidate.toLowerCase(Locale.ROOT)) <= Math.max(1, candidate.length() / 3));
    }
}
