package com.mercurious.travel.enrichment.country;

import com.mercurious.travel.enrichment.country.CountryFacts.Practical;
import com.mercurious.travel.enrichment.country.CountryFacts.Territory;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.enrichment.facts.RepeatingFactSource;
import com.mercurious.travel.events.Enrichment.Country;
import com.mercurious.travel.events.Itinerary.Stay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a traveller wants to know of each country on the way. Names of countries and languages are in the request's
 * language. What is not known of a country is absent or an empty list.
 */
public final class CountrySource implements RepeatingFactSource {
    private final CountryFacts countries;

    public CountrySource(CountryFacts countries) {
        this.countries = countries;
    }

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String origin() {
        return "Unicode CLDR 48 (money, languages); countries.csv 2026-11 (calling codes, driving side, IEC TR 60083 plugs, "
                + "emergency numbers)";
    }

    @Override
    public Object dependsOn(EnrichmentContext context) {
        return List.of(codes(context), context.language());
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        return Facts.ofCountries(codes(context).stream()
                .map(code -> countryOf(code, context.language()))
                .toList());
    }

    private static List<String> codes(EnrichmentContext context) {
        return context.itinerary().stays().stream()
                .map(Stay::country)
                .distinct()
                .toList();
    }

    private Country countryOf(String code, Locale language) {
        Optional<Territory> territory = countries.territory(code);
        Optional<Practical> practical = countries.practical(code);
        if (territory.isEmpty() && practical.isEmpty()) {
            throw new FactsUnavailableException("nothing is known of a country with the code '%s'".formatted(code));
        }
        return new Country(
                code,
                Locale.of("", code).getDisplayCountry(language),
                territory.map(Territory::currencies).orElse(List.of()),
                territory.map(Territory::languages).orElse(List.of()).stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayName(language))
                        .toList(),
                practical.map(Practical::callingCode).orElse(null),
                practical.map(Practical::drivingSide).orElse(null),
                practical.map(Practical::plugs).orElse(List.of()),
                practical.map(Practical::emergencyNumbers).orElse(List.of()));
    }
}
