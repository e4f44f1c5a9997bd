package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What to know in the countries and cities of a trip, for the printable page. */
final class PageGuide {
    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");

    private final Proposal proposal;
    private final Words words;

    PageGuide(Proposal proposal, Words words) {
        this.proposal = proposal;
        this.words = words;
    }

    /** @param code ISO 3166-1 alpha-2 */
    static String country(String code, Words words) {
        return ALPHA_2.matcher(code).matches()
                ? Locale.of("", code).getDisplayCountry(words.language().locale())
                : code;
    }

    /** One of each country that there are facts about, in the order of the stays. */
    List<Page.Guide> countries() {
        Enrichment enrichment = proposal.enrichment();
        if (enrichment == null) {
            return List.of();
        }
        List<String> visited = proposal.itinerary().stays().stream()
                .map(Itinerary.Stay::country)
                .distinct()
                .toList();
        return enrichment.countries().stream()
                .sorted(Comparator.comparingInt(country -> place(country.code(), visited)))
                .map(country -> new Page.Guide(
                        words.say("page.country", Map.of("country", country(country.code(), words))),
                        facts(country),
                        notes(country, enrichment)))
                .toList();
    }

    private static int place(String country, List<String> visited) {
        int place = visited.indexOf(country);
        return place < 0 ? visited.size() : place;
    }

    private List<Page.Fact> facts(Enrichment.Country country) {
        List<Page.Fact> facts = new ArrayList<>();
        if (country.emergencyNumbers() != null && !country.emergencyNumbers().isEmpty()) {
            List<String> numbers = country.emergencyNumbers().stream()
                    .map(emergency -> words.say(
                            "page.emergency",
                            Map.of(
                                    "service", words.name("service", emergency.service()),
                                    "number", emergency.number())))
                    .toList();
            facts.add(new Page.Fact(words.say("page.emergency.label"), numbers));
        }
        if (country.currencies() != null && !country.currencies().isEmpty()) {
            facts.add(new Page.Fact(
                    words.say("page.currency.label"),
                    country.currencies().stream().map(this::currency).toList()));
        }
        if (country.callingCode() != null) {
            facts.add(new Page.Fact(words.say("page.calling.label"), List.of(country.callingCode())));
        }
        if (country.drivingSide() != null) {
            facts.add(new Page.Fact(
                    words.say("page.driving.label"), List.of(words.name("page.driving", country.drivingSide()))));
        }
        if (country.plugs() != null && !country.plugs().isEmpty()) {
            String plugs = words.say(
                    "page.plugs", Map.of("plugs", country.plugs().size(), "list", words.list(country.plugs())));
            facts.add(new Page.Fact(words.say("page.plugs.label"), List.of(plugs)));
        }
        return facts;
    }

    private String currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .map(currency -> "%s (%s)"
                        .formatted(currency.getDisplayName(words.language().locale()), code))
                .findFirst()
                .orElse(code);
    }

    private List<String> notes(Enrichment.Country country, Enrichment enrichment) {
        List<String> notes = new ArrayList<>();
        for (Itinerary.Stay stay : proposal.itinerary().stays()) {
            if (Objects.equals(stay.country(), country.code())) {
                climate(stay, enrichment, notes);
                clock(stay, enrichment, notes);
                airport(stay, enrichment, notes);
            }
        }
        return notes.stream().distinct().toList();
    }

    private void climate(Itinerary.Stay stay, Enrichment enrichment, List<String> notes) {
        enrichment.climate().stream()
                .filter(climate -> climate.destinationId().equals(stay.destinationId()))
                .map(climate -> words.say(
                        "page.month",
                        Map.of(
                                "city", stay.name(),
                                "month",
                                        Month.of(climate.month())
                                                .getDisplayName(
                                                        TextStyle.FULL,
                                                        words.language().locale()),
                                "min", words.numbers().degrees(climate.minC()),
                                "max", words.numbers().degrees(climate.maxC()),
                                "wetDays", Math.round(climate.wetDays()))))
                .forEach(notes::add);
    }

    private void clock(Itinerary.Stay stay, Enrichment enrichment, List<String> notes) {
        enrichment.clocks().stream()
                .filter(clock -> clock.destinationId().equals(stay.destinationId()) && clock.change() != null)
                .map(clock -> words.say(
                        "page.clock",
                        Map.of(
                                "city", stay.name(),
                                "day", words.day(clock.change().before().toLocalDate()),
                                "before", words.time(clock.change().before().toLocalTime()),
                                "after", words.time(clock.change().after().toLocalTime()))))
                .forEach(notes::add);
    }

    private void airport(Itinerary.Stay stay, Enrichment enrichment, List<String> notes) {
        enrichment.airports().stream()
                .filter(airport -> airport.destinationId().equals(stay.destinationId()))
                .map(airport -> words.say(
                        "page.airport",
                        Map.of(
                                "city", stay.name(),
                                "name", airport.name(),
                                "iata", airport.iata(),
                                "distance", words.numbers().distance(airport.metres()))))
                .forEach(notes::add);
    }
}
