package com.mercurious.travel.enrichment.provider.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out whether a text speaks of its plan alone. Words that begin with a capital, or hold one, have to be the plan's
 * names, in their order, or ordinary words of the language (words-en.txt, words-de.txt); everything in quotation marks
 * likewise. It can't see a name that is written small, and it does not judge what is said of a name.
 */
public final class NarrativeCheck {
    static final int SHORTEST = 40;
    static final int LONGEST = 600;

    /** Languages whose ordinary words are known; texts for others are written in the first one. */
    static final List<String> LANGUAGES = List.of("en", "de");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»‹›]([^\"“”„«»‹›]*)[\"“”„«»‹›]");
    private static final Pattern MARKUP = Pattern.compile("https?:|www\\.|[<>{}\\[\\]`*#_@|\\\\]|\\p{Cntrl}");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private final Map<String, Set<String>> ordinary =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, NarrativeCheck::words));

    /** What is wrong with the text, in words for the model and the log; empty: nothing. */
    public Optional<String> problem(String text, DayPlan plan) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.of("it has %s characters instead of %s to %s".formatted(text.length(), SHORTEST, LONGEST));
        }
        if (MARKUP.matcher(text).find()) {
            return Optional.of("it holds a link, markup or control characters");
        }
        Names names = new Names(plan);
        if (FOREIGN.matcher(names.without(text)).find()) {
            return Optional.of("it holds letters of another script");
        }
        Set<String> common = ordinary.getOrDefault(plan.language(), ordinary.get(LANGUAGES.getFirst()));
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (!names.has(tokens(quoted.group(1)))) {
                return Optional.of("'%s' is in quotation marks and not in the plan".formatted(quoted.group(1)));
            }
        }
        return unknownName(tokens(text), names, common);
    }

    private static Optional<String> unknownName(List<String> words, Names names, Set<String> common) {
        int i = 0;
        while (i < words.size()) {
            int known = names.longestAt(words, i);
            if (known > 0) {
                i += known;
            } else if (capital(words.get(i)) && !common.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return Optional.of("'%s' is not in the plan".formatted(words.get(i)));
            } else {
                i++;
            }
        }
        return Optional.empty();
    }

    private static boolean capital(String word) {
        return word.chars().anyMatch(Character::isUpperCase);
    }

    private static List<String> tokens(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().replace('’', '\'').replaceFirst("'s?$", ""));
        }
        return words;
    }

    private static Set<String> words(String language) {
        String resource = "/narrative/words-" + language + ".txt";
        try (InputStream in = NarrativeCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " on the class path");
            }
            return Set.copyOf(Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan's names as rows of words; a part of a longer one may stand for it. */
    private static final class Names {
        private final Set<List<String>> runs = new HashSet<>();
        private final List<String> whole = new ArrayList<>();
        private int longest;

        private Names(DayPlan plan) {
            plan.names().forEach(this::add);
            plan.visits().forEach(stop -> stop.names().forEach(this::add));
        }

        private void add(String name) {
            whole.add(name);
            List<String> words = tokens(name);
            longest = Math.max(longest, words.size());
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= words.size(); to++) {
                    runs.add(List.copyOf(words.subList(from, to)));
                }
            }
        }

        private boolean has(List<String> words) {
            return runs.contains(words);
        }

        private int longestAt(List<String> words, int from) {
            for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
                if (runs.contains(words.subList(from, from + length))) {
                    return length;
                }
            }
            return 0;
        }

        private String without(String text) {
            String rest = text;
            for (String name : whole) {
                rest = rest.replace(name, "");
            }
            return rest;
        }
    }
}
