package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.proposal.words.Phrase;
import com.mercurious.travel.gateway.proposal.words.Remarks;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what stands on the printable page. */
final class PageText {
    private final RenderedProposal rendered;
    private final Proposal proposal;
    private final Itinerary itinerary;
    private final Words words;

    private PageText(RenderedProposal rendered, Words words) {
        this.rendered = rendered;
        this.proposal = rendered.proposal();
        this.itinerary = rendered.itinerary();
        this.words = words;
    }

    static Page of(RenderedProposal rendered, Words words) {
        return new PageText(rendered, words).page();
    }

    private Page page() {
        Remarks remarks = new Remarks(words, proposal);
        Page.Headings headings = new Page.Headings(
                words.say("page.warnings"),
                words.say("page.alternatives"),
                words.say("page.time"),
                words.say("page.what"),
                words.say("page.details"),
                words.say("page.day.none"));
        return new Page(
                words.language().tag(),
                rendered.title(words),
                itinerary.days().isEmpty()
                        ? ""
                        : words.capital(words.dates(
                                itinerary.days().getFirst().date(),
                                itinerary.days().getLast().date())),
                headings,
                facts(),
                proposal.warnings().stream().map(remarks::warning).toList(),
                new PageDays(rendered, words).days(),
                new PageGuide(proposal, words).countries(),
                others(),
                notes());
    }

    private List<Page.Fact> facts() {
        List<Page.Fact> facts = new ArrayList<>();
        TravelRequest request = proposal.request();
        if (request != null && request.travellers() != null) {
            facts.add(fact(
                    "travellers",
                    words.say(
                            "page.travellers",
                            Map.of(
                                    "adults", request.travellers().adults(),
                                    "children", request.travellers().children()))));
        }
        if (itinerary.stays().size() > 1) {
            facts.add(new Page.Fact(
                    words.say("page.stays.label"),
                    itinerary.stays().stream().map(this::stay).toList()));
        }
        if (proposal.price() != null) {
            price(proposal.price(), facts);
        }
        Enrichment enrichment = proposal.enrichment();
        if (enrichment != null
                && enrichment.legs() != null
                && !enrichment.legs().isEmpty()) {
            long grams = enrichment.legs().stream()
                    .mapToLong(Enrichment.LegFootprint::co2eGrams)
                    .sum();
            String mass = words.numbers().mass(grams);
            facts.add(fact("climate", words.say("page.climate.mass", Map.of("mass", mass))));
        }
        return facts;
    }

    private String stay(Itinerary.Stay stay) {
        return words.say(
                "page.stay",
                Map.of(
                        "city", stay.name(),
                        "country", PageGuide.country(stay.country(), words),
                        "dates", words.dates(stay.arrive(), stay.leave())));
    }

    private void price(Proposal.PriceSummary price, List<Page.Fact> facts) {
        List<String> amounts = price.byCurrency().stream()
                .filter(money -> money.amount().signum() > 0)
                .map(words::money)
                .toList();
        Enrichment enrichment = proposal.enrichment();
        Enrichment.Currency currency = enrichment == null ? null : enrichment.currency();
        if (!amounts.isEmpty()) {
            boolean converted = currency != null && price.total() != null && amounts.size() > 1;
            facts.add(fact(
                    "price",
                    converted
                            ? words.say(
                                    "page.price.converted",
                                    Map.of(
                                            "amounts", words.list(amounts),
                                            "total", words.money(price.total()),
                                            "date", words.plainDate(currency.ratesDate())))
                            : words.list(amounts)));
        } else if (price.total() != null) {
            facts.add(fact("price", words.money(price.total())));
        }
        if (price.budget() != null) {
            String money = words.money(price.budget());
            Boolean within = price.withinBudget();
            facts.add(fact(
                    "budget",
                    within == null
                            ? money
                            : words.say(within ? "page.budget.within" : "page.budget.over", Map.of("money", money))));
        }
    }

    /** The other plans, of which an alternative knows the first alone. */
    private List<Page.Other> others() {
        if (rendered.alternative() != null) {
            return List.of(new Page.Other("?", words.say("page.alternatives.main"), null));
        }
        return itinerary.alternatives().stream()
                .map(other -> new Page.Other(
                        "?alternative=" + URLEncoder.encode(other.kind(), StandardCharsets.UTF_8),
                        words.capital(words.name("alternative", other.kind())),
                        words.language() == Language.ENGLISH ? Phrase.of(other.summary()) : null))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(words.say("page.estimates")));
        Enrichment enrichment = proposal.enrichment();
        if (enrichment == null) {
            return notes;
        }
        List<String> attributions = enrichment.places().stream()
                .map(Enrichment.PlaceDetails::attribution)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!attributions.isEmpty()) {
            notes.add(words.say("page.attribution", Map.of("sources", words.list(attributions))));
        }
        if (enrichment.currency() != null && enrichment.currency().ratesSource() != null) {
            notes.add(words.say(
                    "page.rates", Map.of("source", enrichment.currency().ratesSource())));
        }
        return notes;
    }

    private Page.Fact fact(String key, String value) {
        return new Page.Fact(words.say("page." + key + ".label"), List.of(value));
    }
}
