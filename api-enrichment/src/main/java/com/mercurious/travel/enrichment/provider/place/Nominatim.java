package com.mercurious.travel.enrichment.provider.place;

import com.mercurious.travel.enrichment.provider.Pace;
import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.enrichment.provider.Service;
import com.mercurious.travel.events.Coordinates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Places of OpenStreetMap, at the pace that its search asks for. */
public final class Nominatim implements Service<PlaceQuestion, PlaceAnswer> {
    private static final String ATTRIBUTION = "© OpenStreetMap contributors (ODbL 1.0)";
    private static final double BOX_DEGREES = 0.02;

    private final Supplier<NominatimClient> client;
    private final Pace pace;

    public Nominatim(Supplier<NominatimClient> client, Pace pace) {
        this.client = client;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "nominatim";
    }

    @Override
    public String title() {
        return "Nominatim";
    }

    @Override
    public String origin() {
        return "OpenStreetMap by Nominatim (ODbL 1.0)";
    }

    /** An estimate: found by name within 1.5 km. */
    @Override
    public double confidence() {
        return 0.8;
    }

    @Override
    public PlaceAnswer fetch(PlaceQuestion question) {
        awaitTurn();
        List<NominatimClient.Result> results =
                client.get().search(question.name(), "jsonv2", 1, box(question.near()), 1, 1, question.language());
        if (results == null) {
            throw new ProviderException(Reason.UNREADABLE, "the answer of " + title() + " is empty");
        }
        return results.stream()
                .filter(result -> PlaceAnswer.near(title(), question.near(), result.lat(), result.lon()))
                .findFirst()
                .map(this::answer)
                .orElse(PlaceAnswer.UNKNOWN);
    }

    private void awaitTurn() {
        try {
            if (!pace.await()) {
                throw new ProviderException(
                        Reason.BUSY,
                        title() + " takes one question a second, and more are waiting than there is time for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Reason.TIMED_OUT, title() + " takes one question a second, and the time was up");
        }
    }

    private PlaceAnswer answer(NominatimClient.Result result) {
        Map<String, String> tags = result.extratags() == null ? Map.of() : result.extratags();
        return new PlaceAnswer(
                        result.displayName(),
                        tags.getOrDefault("website", tags.get("contact:website")),
                        tags.getOrDefault("phone", tags.get("contact:phone")),
                        null,
                        null,
                        ATTRIBUTION)
                .plausible(title());
    }

    private static String box(Coordinates place) {
        return String.format(
                Locale.ROOT,
                "%.4f,%.4f,%.4f,%.4f",
                place.lon() - BOX_DEGREES,
                place.lat() - BOX_DEGREES,
                place.lon() + BOX_DEGREES,
                place.lat() + BOX_DEGREES);
    }
}
