package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.openinghours.OpeningHours;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opening hours as travellers write them ({@code M-F 9AM-5PM}, {@code daily 10:00-18:00}), brought nearer to OSM's syntax. */
final class WrittenHours {
    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("m", "Mo"),
            Map.entry("mon", "Mo"),
            Map.entry("tue", "Tu"),
            Map.entry("w", "We"),
            Map.entry("wed", "We"),
            Map.entry("thu", "Th"),
            Map.entry("f", "Fr"),
            Map.entry("fri", "Fr"),
            Map.entry("sat", "Sa"),
            Map.entry("sun", "Su"),
            Map.entry("daily", "Mo-Su"));
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ALWAYS = Pattern.compile(
            "\\s*(?:(?:open\\s+)?24\\s*(?:hours|hrs?|h)(?:\\s*(?:daily|a day|every day|7 days))?|always(?:\\s+open)?)[\\s.]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);

    /** OpenStreetMap's longest value of a tag. */
    static final int LONGEST = 255;

    private WrittenHours() {}

    /** What is not understood stays as it is: whoever parses it says so. */
    static String inOsmSyntax(String written) {
        if (written.length() > LONGEST) {
            return written;
        }
        if (ALWAYS.matcher(written).matches()) {
            return OpeningHours.ALWAYS_TEXT;
        }
        String dashes = written.replace('–', '-').replace('—', '-').replaceAll("\\s*-\\s*", "-");
        String clock = CLOCK.matcher(dashes).replaceAll(WrittenHours::withoutHalves);
        Matcher words = WORD.matcher(clock);
        return words.replaceAll(word -> DAYS.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group()));
    }

    private static String withoutHalves(java.util.regex.MatchResult time) {
        int hour = Integer.parseInt(time.group(1)) % 12 + ("p".equalsIgnoreCase(time.group(3)) ? 12 : 0);
        return String.format(Locale.ROOT, "%02d:%s", hour, time.group(2) == null ? "00" : time.group(2));
    }
}
