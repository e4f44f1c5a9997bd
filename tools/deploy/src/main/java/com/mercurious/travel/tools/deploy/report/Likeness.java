package com.mercurious.travel.tools.deploy.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Likeness {
    private static final int NAMED = 12;

    private Likeness() {}

    /** The known name that is meant, else the known names. */
    public static String advice(String written, Collection<String> known) {
        Optional<String> meant = closest(written, known);
        if (meant.isPresent()) {
            return "`" + meant.get() + "`";
        }
        if (known.isEmpty()) {
            return "nothing there";
        }
        List<String> named = known.stream().sorted().limit(NAMED).toList();
        return "one of " + String.join(", ", named) + (known.size() > NAMED ? " …" : "");
    }

    /** The known name that differs in no more than a third of its letters, or in two of four or more. */
    public static Optional<String> closest(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> {
                    int distance = distance(lower, name.toLowerCase(Locale.ROOT));
                    return distance * 3 <= name.length() || distance <= 2 && name.length() >= 4;
                })
                .min(Comparator.<String>comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to be put in, taken out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
