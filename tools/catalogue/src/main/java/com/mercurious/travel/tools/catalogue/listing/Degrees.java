package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads degrees as people and programs write them: {@code 47.5542}, {@code 47,5542°}, {@code 1.40022S},
 * {@code 47°33'15.44"N}, {@code 48° 45′ 37″}, {@code +16.37}, {@code .5}, {@code 5E-04}.
 */
final class Degrees {
    private static final Pattern PARTS =
            Pattern.compile("([-+−]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][-+]?\\d+)?)\\s*°?\\s*"
                    + "(?:(\\d+(?:[.,]\\d+)?)\\s*['′’]\\s*)?"
                    + "(?:(\\d+(?:[.,]\\d+)?)\\s*(?:[\"″”]|''|′′)\\s*)?"
                    + "([NSEWO])?");

    private static final int LONGEST = 60;

    private Degrees() {}

    /** A latitude of -90 to 90; empty where the text is none. */
    static OptionalDouble latitude(String text) {
        OptionalDouble degrees = parse(text);
        return degrees.isPresent() ? latitude(degrees.getAsDouble()) : degrees;
    }

    /** A latitude of -90 to 90; empty where the number is none. */
    static OptionalDouble latitude(double degrees) {
        return Math.abs(degrees) <= 90 ? OptionalDouble.of(degrees) : OptionalDouble.empty();
    }

    /** A longitude of -180 to 180, from one of -180 to 360; empty where the text is none. */
    static OptionalDouble longitude(String text) {
        OptionalDouble degrees = parse(text);
        return degrees.isPresent() ? longitude(degrees.getAsDouble()) : degrees;
    }

    /** A longitude of -180 to 180, from one of -180 to 360; empty where the number is none. */
    static OptionalDouble longitude(double degrees) {
        if (degrees >= -180 && degrees <= 360) {
            return OptionalDouble.of(degrees > 180 ? degrees - 360 : degrees);
        }
        return OptionalDouble.empty();
    }

    static boolean areOnEarth(Coordinates at) {
        return latitude(at.lat()).isPresent() && longitude(at.lon()).isPresent();
    }

    /** The same meridian as one of -180 to 180, from any number of turns. */
    static double turned(double longitude) {
        return Math.abs(longitude) <= 180 ? longitude : Math.IEEEremainder(longitude, 360);
    }

    private static OptionalDouble parse(String text) {
        Matcher parts = PARTS.matcher(text == null || text.length() > LONGEST ? "" : text.strip());
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        double degrees = number(parts.group(1));
        double minutes = parts.group(2) == null ? 0 : number(parts.group(2));
        double seconds = parts.group(3) == null ? 0 : number(parts.group(3));
        double size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
        boolean negative = parts.group(1).startsWith("-")
                || parts.group(1).startsWith("−")
                || "S".equals(parts.group(4))
                || "W".equals(parts.group(4));
        return OptionalDouble.of(negative ? -size : size);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.').replace('−', '-'));
    }
}
