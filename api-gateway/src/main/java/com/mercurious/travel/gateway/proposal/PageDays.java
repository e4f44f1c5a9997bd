package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.proposal.words.Phrase;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of the printable page: what happens in the order in which it does, and what the day is like. */
final class PageDays {
    private final Proposal proposal;
    private final Itinerary itinerary;
    private final Words words;
    private final VisitText texts;
    private final Course course;
    private final Map<String, String> addresses = new HashMap<>();

    PageDays(RenderedProposal rendered, Words words) {
        this.proposal = rendered.proposal();
        this.itinerary = rendered.itinerary();
        this.words = words;
        this.texts = new VisitText(words, proposal);
        this.course = new Course(itinerary);
        if (proposal.enrichment() != null) {
            for (Enrichment.PlaceDetails place : proposal.enrichment().places()) {
                if (place.address() != null) {
                    addresses.put(place.destinationId() + '/' + place.placeId(), place.address());
                }
            }
        }
    }

    private record Timed(LocalDateTime at, Page.Row row) {}

    List<Page.Day> days() {
        return itinerary.days().stream().map(this::day).toList();
    }

    private Page.Day day(Itinerary.Day day) {
        String date = words.day(day.date());
        return new Page.Day(
                "day-" + day.date(),
                words.capital(words.say("page.day", Map.of("day", date, "city", course.name(day.destinationId())))),
                words.say("page.day.caption", Map.of("day", date)),
                facts(day),
                narrative(day.date()),
                rows(day));
    }

    private List<Page.Row> rows(Itinerary.Day day) {
        List<Timed> rows = new ArrayList<>();
        day.visits().forEach(visit -> rows.add(new Timed(visit.start(), visit(visit, day))));
        if (day.meals() != null) {
            day.meals()
                    .forEach(meal -> rows.add(new Timed(
                            meal.start(),
                            row("meal", words.times(meal.start(), meal.end()), texts.meal(meal), List.of()))));
        }
        if (day.legs() != null) {
            day.legs()
                    .forEach(leg -> rows.add(new Timed(
                            leg.departure(),
                            row("way", words.time(leg.departure().toLocalTime()), texts.leg(leg), List.of()))));
        }
        if (itinerary.transfers() != null) {
            itinerary.transfers().stream()
                    .filter(transfer -> leaves(transfer, day))
                    .forEach(transfer -> rows.add(new Timed(transfer.departure(), journey(transfer))));
        }
        return rows.stream()
                .sorted(Comparator.comparing(Timed::at))
                .map(Timed::row)
                .toList();
    }

    /** Whether a journey is best told of on that day: the one that it ends on, where one wakes up in the next city. */
    private boolean leaves(Itinerary.Transfer transfer, Itinerary.Day day) {
        return transfer.toDestinationId().equals(day.destinationId())
                        && transfer.arrival().toLocalDate().equals(day.date())
                || transfer.fromDestinationId().equals(day.destinationId())
                        && transfer.departure().toLocalDate().equals(day.date())
                        && itinerary.days().stream()
                                .noneMatch(other -> transfer.toDestinationId().equals(other.destinationId())
                                        && transfer.arrival().toLocalDate().equals(other.date()));
    }

    private Page.Row journey(Itinerary.Transfer transfer) {
        return row(
                "journey",
                words.times(transfer.departure(), transfer.arrival()),
                texts.transfer(transfer, course),
                List.of(Phrase.of(texts.note(transfer))));
    }

    private Page.Row visit(Itinerary.Visit visit, Itinerary.Day day) {
        List<Phrase> details = new ArrayList<>();
        String address = addresses.get(day.destinationId() + '/' + visit.placeId());
        if (address != null) {
            details.add(Phrase.of(words.say("page.address", Map.of("address", address))));
        }
        texts.reason(visit).ifPresent(details::add);
        return new Page.Row(
                "visit",
                words.times(visit.start(), visit.departure()),
                visit.name(),
                Course.isNamedTwice(visit.name(), visit.localName()) ? visit.localName() : null,
                texts.kind(visit),
                Stream.of(texts.hours(visit), texts.admission(visit))
                        .flatMap(Optional::stream)
                        .toList(),
                details,
                texts.estimated(visit).orElse(null));
    }

    private static Page.Row row(String type, String time, String name, List<Phrase> details) {
        return new Page.Row(type, time, name, null, "", List.of(), details, null);
    }

    private List<Phrase> facts(Itinerary.Day day) {
        Enrichment enrichment = proposal.enrichment();
        if (enrichment == null) {
            return List.of();
        }
        List<Phrase> facts = new ArrayList<>();
        enrichment.holidays().stream()
                .filter(holiday -> holiday.date().equals(day.date())
                        && holiday.destinationId().equals(day.destinationId()))
                .map(holiday -> words.say("page.holiday", Map.of("name", holiday.name())))
                .forEach(fact -> facts.add(Phrase.of(fact)));
        enrichment.weather().stream()
                .filter(weather -> weather.date().equals(day.date())
                        && weather.destinationId().equals(day.destinationId()))
                .flatMap(weather -> weather(weather).stream())
                .forEach(fact -> facts.add(Phrase.of(fact)));
        enrichment.sun().stream()
                .filter(sun ->
                        sun.date().equals(day.date()) && sun.destinationId().equals(day.destinationId()))
                .flatMap(sun -> sun(sun).stream())
                .forEach(fact -> facts.add(Phrase.of(fact)));
        return facts;
    }

    private Optional<String> weather(Enrichment.Weather weather) {
        if (weather.minC() == null || weather.maxC() == null) {
            return weather.rainy() ? Optional.of(words.say("page.weather.rainy")) : Optional.empty();
        }
        String min = words.numbers().degrees(weather.minC());
        String max = words.numbers().degrees(weather.maxC());
        String fact = weather.precipitationProbability() == null
                ? words.say("page.weather", Map.of("min", min, "max", max))
                : words.say(
                        "page.weather.rain",
                        Map.of(
                                "min", min,
                                "max", max,
                                "probability", words.numbers().percent(weather.precipitationProbability())));
        boolean said = weather.summary() != null && words.language() == Language.ENGLISH;
        return Optional.of(said ? fact + " (" + weather.summary() + ')' : fact);
    }

    private Optional<String> sun(Enrichment.Sun sun) {
        if (sun.phase() != null) {
            return Optional.of(words.say("page.sun." + sun.phase().name().toLowerCase(Locale.ROOT)));
        }
        if (sun.sunrise() == null || sun.sunset() == null) {
            return Optional.empty();
        }
        return Optional.of(words.say(
                "page.sun",
                Map.of(
                        "rise", words.time(sun.sunrise().toLocalTime()),
                        "set", words.time(sun.sunset().toLocalTime()))));
    }

    /** In the language that the trip was asked for in. */
    private @Nullable Phrase narrative(LocalDate date) {
        if (proposal.enrichment() == null) {
            return null;
        }
        String language = proposal.request() == null ? null : proposal.request().language();
        return proposal.enrichment().narratives().stream()
                .filter(narrative -> narrative.date().equals(date))
                .map(narrative ->
                        new Phrase(narrative.text(), words.language().tag().equals(language) ? null : language))
                .findFirst()
                .orElse(null);
    }
}
