package com.mercurious.travel.enrichment.provider.place;

import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.enrichment.provider.Service;
import com.mercurious.travel.enrichment.provider.place.GooglePlacesClient.Bias;
import com.mercurious.travel.enrichment.provider.place.GooglePlacesClient.Circle;
import com.mercurious.travel.enrichment.provider.place.GooglePlacesClient.Found;
import com.mercurious.travel.enrichment.provider.place.GooglePlacesClient.Point;
import com.mercurious.travel.enrichment.provider.place.GooglePlacesClient.Request;
import java.util.function.Supplier;

/** Places of Google Maps. */
public final class GooglePlaces implements Service<PlaceQuestion, PlaceAnswer> {
    private static final String FIELDS = "places.formattedAddress,places.location,places.websiteUri,"
            + "places.internationalPhoneNumber,places.rating,places.userRatingCount";
    private static final double RADIUS_M = 1_000;

    private final Supplier<GooglePlacesClient> client;
    private final String key;

    public GooglePlaces(Supplier<GooglePlacesClient> client, String key) {
        this.client = client;
        this.key = key;
    }

    @Override
    public String name() {
        return "google-places";
    }

    @Override
    public String title() {
        return "Google Places";
    }

    @Override
    public String origin() {
        return "Google Places (New)";
    }

    /** An estimate: found by name within 1.5 km. */
    @Override
    public double confidence() {
        return 0.9;
    }

    @Override
    public PlaceAnswer fetch(PlaceQuestion question) {
        Point near = new Point(question.near().lat(), question.near().lon());
        Request request = new Request(
                question.name() + ", " + question.city(), 1, question.language(), new Bias(new Circle(near, RADIUS_M)));
        GooglePlacesClient.Response response = client.get().search(key, FIELDS, request);
        if (response == null) {
            throw new ProviderException(Reason.UNREADABLE, "the answer of " + title() + " is empty");
        }
        if (response.places() == null || response.places().isEmpty()) {
            return PlaceAnswer.UNKNOWN;
        }
        return answer(question, response.places().getFirst());
    }

    private PlaceAnswer answer(PlaceQuestion question, Found found) {
        if (found.location() == null) {
            throw new ProviderException(Reason.UNREADABLE, "the answer of " + title() + " has no location");
        }
        if (!PlaceAnswer.near(
                title(),
                question.near(),
                found.location().latitude(),
                found.location().longitude())) {
            return PlaceAnswer.UNKNOWN;
        }
        return new PlaceAnswer(
                        found.formattedAddress(),
                        found.websiteUri(),
                        found.internationalPhoneNumber(),
                        found.rating(),
                        found.userRatingCount(),
                        "Google Maps")
                .plausible(title());
    }
}
