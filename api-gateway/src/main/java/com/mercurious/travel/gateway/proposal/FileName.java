package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Itinerary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** The name under which a proposal is saved: where one goes and when, such as {@code Vienna-Budapest_2030-05-10_2030-05-12}. */
final class FileName {
    private static final int CITIES = 4;
    private static final int LONGEST_CITY = 40;
    private static final String NAMELESS = "trip";

    private FileName() {}

    /**
     * The header {@code Content-Disposition} (RFC 6266): to be shown where that can be done, and the name in full (RFC 8187)
     * beside one in ASCII.
     *
     * @param extension without a dot
     */
    static String disposition(RenderedProposal rendered, String extension) {
        String name = of(rendered) + '.' + extension;
        return "inline; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii(name), encoded(name));
    }

    private static String of(RenderedProposal rendered) {
        Itinerary itinerary = rendered.itinerary();
        List<String> cities = Course.cities(itinerary).stream()
                .map(FileName::plain)
                .filter(city -> !city.isEmpty())
                .limit(CITIES)
                .toList();
        StringBuilder name = new StringBuilder(cities.isEmpty() ? NAMELESS : String.join("-", cities));
        if (!itinerary.days().isEmpty()) {
            name.append('_')
                    .append(itinerary.days().getFirst().date())
                    .append('_')
                    .append(itinerary.days().getLast().date());
        }
        if (rendered.alternative() != null) {
            name.append('_').append(plain(rendered.alternative()));
        }
        return name.toString();
    }

    /** Letters, marks and digits; what is between them is a hyphen. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.codePoints()
                .limit(LONGEST_CITY)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Without marks, and without letters that ASCII has nothing for; such a city is left out. */
    private static String ascii(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-(?=_)", "");
        return ascii.startsWith("_") ? NAMELESS + ascii : ascii;
    }

    /** Octets that are no {@code attr-char} by their numbers. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
