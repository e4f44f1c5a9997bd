package com.mercurious.travel.tools.bench.planner;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as they are typed: {@code 500ms}, {@code 1s}, {@code 2m}. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})(ms|s|m)");
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Durations() {}

    /** Nothing where the text is no such time, or none at all. */
    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(form.group(1));
        Duration duration =
                switch (form.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                };
        return duration.isZero() ? Optional.empty() : Optional.of(duration);
    }

    static String text(long nanos) {
        long millis = nanos / NANOS_PER_MILLI;
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
