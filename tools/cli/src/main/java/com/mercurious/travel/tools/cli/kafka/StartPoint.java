package com.mercurious.travel.tools.cli.kafka;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From where on a topic is read. */
public sealed interface StartPoint {
    /** All that the topic still holds. */
    record Beginning() implements StartPoint {}

    /** Only what comes from now on. */
    record Now() implements StartPoint {}

    /** What was written at that time or after it. */
    record Since(Instant time) implements StartPoint {
        private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

        /**
         * A span that ends now ({@code 30s}, {@code 10m}, {@code 2h}, {@code 1d}) or a time with its offset.
         *
         * @throws IllegalArgumentException where it is neither
         */
        public static Since parse(String text, Clock clock) {
            Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
            try {
                return new Since(
                        ago.matches()
                                ? clock.instant().minus(span(Long.parseLong(ago.group(1)), ago.group(2)))
                                : OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'%s' is no time; right are 30s, 10m, 2h, 1d, or a time such as 2030-05-09T10:00:00Z"
                                .formatted(text),
                        e);
            }
        }

        private static Duration span(long number, String unit) {
            return switch (unit) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }

    /** Where this consumer group stands, and from the beginning where it is new; it is moved on. */
    record Group(String id) implements StartPoint {}
}
