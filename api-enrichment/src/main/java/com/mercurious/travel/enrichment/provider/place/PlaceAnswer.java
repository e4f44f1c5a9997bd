package com.mercurious.travel.enrichment.provider.place;

import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.events.Coordinates;
import java.net.URI;

/**
 * What a service knows of a place; what it does not know is null, and all of it where it does not know the place.
 *
 * @param rating 0 to 5
 */
public record PlaceAnswer(
        String address, String website, String phone, Double rating, Integer ratings, String attribution) {
    static final PlaceAnswer UNKNOWN = new PlaceAnswer(null, null, null, null, null, null);

    /** A result that is farther away is another place of the same name. */
    private static final double NEAR_KM = 1.5;

    private static final double KM_A_DEGREE = 111.2;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_PHONE = 40;

    /**
     * This answer, where it can be right; a website or telephone number that is none is left out.
     *
     * @param title of the service
     * @throws ProviderException where the rating is none
     */
    PlaceAnswer plausible(String title) {
        if (rating != null && (rating < 0 || rating > 5) || ratings != null && ratings < 0) {
            throw new ProviderException(
                    Reason.IMPLAUSIBLE,
                    "%s says a rating of %s by %s, which can't be right".formatted(title, rating, ratings));
        }
        return new PlaceAnswer(shortened(address), web(website), phone(phone), rating, ratings, attribution);
    }

    /** @throws ProviderException where the coordinates are none on Earth */
    static boolean near(String title, Coordinates asked, double lat, double lon) {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new ProviderException(
                    Reason.IMPLAUSIBLE,
                    "%s says that a place is at %s, %s, which can't be right".formatted(title, lat, lon));
        }
        double north = (lat - asked.lat()) * KM_A_DEGREE;
        double east = (lon - asked.lon()) * KM_A_DEGREE * Math.cos(Math.toRadians(asked.lat()));
        return Math.hypot(north, east) <= NEAR_KM;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_ADDRESS ? text : text.substring(0, LONGEST_ADDRESS);
    }

    private static String web(String address) {
        try {
            URI uri = address == null ? null : URI.create(address.strip());
            boolean web = uri != null
                    && uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            return web ? uri.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String phone(String number) {
        return number != null && number.length() <= LONGEST_PHONE && number.matches("[+0-9][0-9 ()/.;-]*")
                ? number
                : null;
    }
}
