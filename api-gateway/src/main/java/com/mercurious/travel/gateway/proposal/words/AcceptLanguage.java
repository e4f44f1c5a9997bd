package com.mercurious.travel.gateway.proposal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Accept-Language} (RFC 9110, section 12.5.4). A language is liked as much as the range that names it
 * says, else as one of its regions, else as {@code *}. A range that can't be read is passed over, and who likes nothing that
 * there is gets the first language rather than nothing.
 */
public final class AcceptLanguage {
    private static final String ANY = "*";
    private static final Comparator<Liking> BEST = Comparator.comparingDouble(Liking::weight)
            .thenComparing(Comparator.comparingInt(Liking::place).reversed());

    private AcceptLanguage() {}

    /** @param place of the range in the header, from 0; behind all others where it names no language */
    private record Liking(double weight, int place) {}

    /** @param headers each line's value; null or none: anything is right */
    public static Language best(@Nullable List<String> headers) {
        List<LanguageRange> ranges = ranges(headers == null ? "" : String.join(",", headers));
        Language best = Language.ENGLISH;
        Liking most = new Liking(0, Integer.MAX_VALUE);
        for (Language language : Language.values()) {
            Liking liking = liking(language.tag(), ranges);
            if (liking.weight() > 0 && BEST.compare(liking, most) > 0) {
                best = language;
                most = liking;
            }
        }
        return best;
    }

    private static List<LanguageRange> ranges(String header) {
        List<LanguageRange> ranges = new ArrayList<>();
        for (String element : header.split(",")) {
            try {
                ranges.add(LanguageRange.parse(element.replaceAll("\\s", "")).getFirst());
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return ranges;
    }

    private static Liking liking(String language, List<LanguageRange> ranges) {
        return IntStream.range(0, ranges.size())
                .filter(i -> ranges.get(i).getRange().equals(language))
                .mapToObj(i -> new Liking(ranges.get(i).getWeight(), i))
                .findFirst()
                .or(() -> IntStream.range(0, ranges.size())
                        .filter(i -> ranges.get(i).getRange().startsWith(language + "-"))
                        .mapToObj(i -> new Liking(ranges.get(i).getWeight(), i))
                        .max(BEST))
                .or(() -> ranges.stream()
                        .filter(range -> range.getRange().equals(ANY))
                        .map(range -> new Liking(range.getWeight(), ranges.size()))
                        .findFirst())
                .orElse(new Liking(0, Integer.MAX_VALUE));
    }
}
