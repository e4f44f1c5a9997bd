package com.mercurious.travel.enrichment.provider.place;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.provider.Lookups;
import com.mercurious.travel.enrichment.provider.Lookups.Found;
import com.mercurious.travel.enrichment.provider.Provider;
import com.mercurious.travel.events.Enrichment.PlaceDetails;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Itinerary.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Address, website, telephone and rating of each place visited, once; a place that the service does not know is left out. */
public final class PlaceSource implements FactSource {
    private final Provider<PlaceQuestion, PlaceAnswer> provider;
    private final Lookups lookups;

    public PlaceSource(Provider<PlaceQuestion, PlaceAnswer> provider, Lookups lookups) {
        this.provider = provider;
        this.lookups = lookups;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String origin() {
        return "map services";
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        Map<PlaceQuestion, Asked> asked = new LinkedHashMap<>();
        for (Day day : context.itinerary().days()) {
            Stay stay = context.stayOf(day);
            for (Visit visit : day.visits()) {
                asked.put(question(visit, stay, context), new Asked(day.destinationId(), visit));
            }
        }
        Found<PlaceQuestion, PlaceAnswer> found = lookups.ask(provider, List.copyOf(asked.keySet()), context.fresh())
                .orUnavailable();
        List<PlaceDetails> details = new ArrayList<>();
        found.answers().forEach((question, answer) -> {
            if (!answer.value().equals(PlaceAnswer.UNKNOWN)) {
                details.add(details(asked.get(question), answer.value()));
            }
        });
        return Facts.ofPlaces(details)
                .with(found.warnings(name(), "address or website", question -> asked.get(question)
                        .visit
                        .name()))
                .from(found.provenance());
    }

    private static PlaceQuestion question(Visit visit, Stay stay, EnrichmentContext context) {
        String name = visit.localName() == null ? visit.name() : visit.localName();
        String city = stay.localName() == null ? stay.name() : stay.localName();
        return new PlaceQuestion(
                name, city, visit.coordinates(), context.language().toLanguageTag());
    }

    private static PlaceDetails details(Asked asked, PlaceAnswer answer) {
        return new PlaceDetails(
                asked.destinationId,
                asked.visit.placeId(),
                answer.address(),
                answer.website(),
                answer.phone(),
                answer.rating(),
                answer.ratings(),
                answer.attribution());
    }

    private record Asked(String destinationId, Visit visit) {}
}
