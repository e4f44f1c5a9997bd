package com.mercurious.travel.tools.catalogue.listing;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads degrees as people write them: {@code 47.5542}, {@code 47,5542°}, {@code 1.40022S}, {@code 47°33'15.44"N},
 * {@code 48° 45′ 37″}.
 */
final class Degrees {
    private static final Pattern PARTS = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\s*°?\\s*"
            + "(?:(\\d+(?:[.,]\\d+)?)\\s*['′’]\\s*)?"
            + "(?:(\\d+(?:[.,]\\d+)?)\\s*(?:[\"″”]|''|′′)\\s*)?"
            + "([NSEWO])?");

    private Degrees() {}

    /** A latitude of -90 to 90; empty where the text is none. */
    static OptionalDouble latitude(String text) {
        OptionalDouble degrees = parse(text);
        return degrees.isPresent() && Math.abs(degrees.getAsDouble()) <= 90 ? degrees : OptionalDouble.empty();
    }

    /** A longitude of -180 to 180, from one of -180 to 360; empty where the text is none. */
    static OptionalDouble longitude(String text) {
        OptionalDouble degrees = parse(text);
        if (degrees.isEmpty() || degrees.getAsDouble() < -180 || degrees.getAsDouble() > 360) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(degrees.getAsDouble() > 180 ? degrees.getAsDouble() - 360 : degrees.getAsDouble());
    }

    private static OptionalDouble parse(String text) {
        Matcher parts = PARTS.matcher(text == null ? "" : text.strip());
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        double degrees = number(parts.group(1));
        double minutes = parts.group(2) == null ? 0 : number(parts.group(2));
        double seconds = parts.group(3) == null ? 0 : number(parts.group(3));
        double size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
        boolean negative = parts.group(1).startsWith("-") || "S".equals(parts.group(4)) || "W".equals(parts.group(4));
        return OptionalDouble.of(negative ? -size : size);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
