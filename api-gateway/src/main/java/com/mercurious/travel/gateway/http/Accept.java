package com.mercurious.travel.gateway.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Accept} (RFC 9110, section 12.5.1). The most specific range that a media type falls into decides how
 * much it is liked. Of parameters {@code charset} alone counts, and for text alone: everything is written in UTF-8. A range
 * that can't be read is passed over.
 */
public final class Accept {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*(;.*)?");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:(" + TOKEN + ")=(" + TOKEN + "|\"[^\"\\\\]*\"))?\\s*");
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
    private static final String ANY = "*";

    private static final Comparator<Liking> BEST =
            Comparator.comparingDouble(Liking::weight).thenComparingInt(Liking::precision);

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** @param precision the more, the more exactly a type is named */
    private record Range(String type, String subtype, double weight, int precision, boolean utf8) {
        boolean includes(String mediaType) {
            int slash = mediaType.indexOf('/');
            return (type.equals(ANY) || type.equals(mediaType.substring(0, slash)))
                    && (subtype.equals(ANY) || subtype.equals(mediaType.substring(slash + 1)))
                    && (utf8 || !mediaType.startsWith("text/"));
        }
    }

    private record Liking(double weight, int precision) {}

    /** @param headers each line's value; none: everything is right */
    public static Accept of(List<String> headers) {
        String all = headers == null ? "" : String.join(",", headers);
        if (all.isBlank()) {
            return new Accept(List.of(new Range(ANY, ANY, 1, 0, true)));
        }
        List<Range> ranges = new ArrayList<>();
        elements(all).forEach(element -> range(element).ifPresent(ranges::add));
        return new Accept(ranges);
    }

    /** Parts between commas, but for those within quotation marks. */
    private static List<String> elements(String header) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char character = header.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                elements.add(header.substring(start, i));
                start = i + 1;
            }
        }
        elements.add(header.substring(start));
        return elements;
    }

    /**
     * What the client likes best of what there is: by weight, then what it named more exactly, then what is offered first:
     * the order within the header says nothing.
     *
     * @param offered media types in lower case without parameters, the best first
     * @return one of them; empty where none is acceptable
     */
    public Optional<String> best(List<String> offered) {
        String best = null;
        Liking most = new Liking(0, 0);
        for (String mediaType : offered) {
            Liking liking = liking(mediaType);
            if (liking.weight() > 0 && (best == null || BEST.compare(liking, most) > 0)) {
                best = mediaType;
                most = liking;
            }
        }
        return Optional.ofNullable(best);
    }

    private Liking liking(String mediaType) {
        Liking found = new Liking(0, -1);
        for (Range range : ranges) {
            if (range.includes(mediaType) && range.precision() > found.precision()) {
                found = new Liking(range.weight(), range.precision());
            }
        }
        return found;
    }

    private static Optional<Range> range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        String type = range.group(1).toLowerCase(Locale.ROOT);
        String subtype = range.group(2).toLowerCase(Locale.ROOT);
        if (type.equals(ANY) && !subtype.equals(ANY)) {
            return Optional.empty();
        }
        double weight = 1;
        boolean utf8 = true;
        int precision = type.equals(ANY) ? 0 : subtype.equals(ANY) ? 1 : 2;
        String rest = range.group(3) == null ? "" : range.group(3);
        Matcher parameter = PARAMETER.matcher(rest);
        int end = 0;
        while (parameter.find() && parameter.start() == end) {
            end = parameter.end();
            String name = parameter.group(1) == null ? "" : parameter.group(1).toLowerCase(Locale.ROOT);
            String value = parameter.group(2) == null ? "" : parameter.group(2).replace("\"", "");
            if (name.equals("q")) {
                if (!WEIGHT.matcher(value).matches()) {
                    return Optional.empty();
                }
                weight = Double.parseDouble(value);
            } else if (name.equals("charset")) {
                utf8 = value.equalsIgnoreCase("utf-8");
                precision = 3;
            }
        }
        return end == rest.length() ? Optional.of(new Range(type, subtype, weight, precision, utf8)) : Optional.empty();
    }
}
