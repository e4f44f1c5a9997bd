package com.mercurious.travel.gateway.proposal.words;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a visit is planned and what a traveller should know, in one language. The planner and the sources of facts say it in
 * English; in another language it is said as far as its code, its subject and the plan tell it.
 */
public final class Remarks {
    /** What they tell beyond their code is not to be had from their subject. */
    private static final Set<String> WITH_DETAIL =
            Set.of("MUST_SEE_NOT_PLANNED", "ADDED_NOT_PLANNED", "PIN_NOT_KEPT", "NIGHTS_ADJUSTED", "BASE_TOO_FAR");

    private final Words words;
    private final Proposal proposal;
    private final Map<String, String> names = new HashMap<>();

    public Remarks(Words words, Proposal proposal) {
        this.words = words;
        this.proposal = proposal;
        proposal.itinerary().stays().forEach(stay -> names.put(stay.destinationId(), stay.name()));
        proposal.itinerary().days().stream()
                .flatMap(day -> day.visits().stream())
                .forEach(visit -> names.putIfAbsent(visit.placeId(), visit.name()));
    }

    /** Empty: it is not explained. */
    public Optional<Phrase> reason(Itinerary.Visit visit) {
        return Optional.ofNullable(visit.reason()).map(reason -> {
            List<String> interests = shared(visit);
            String key = "reason." + reason.code() + (interests.isEmpty() ? ".none" : "");
            Map<String, String> arguments = Map.of("interests", words.list(interests));
            return words.find(key, arguments)
                    .or(() -> words.find("reason." + reason.code(), arguments))
                    .map(Phrase::of)
                    .orElseGet(() -> english(reason.text()));
        });
    }

    /** One phrase, or two where there is more to it than can be said in the language. */
    public List<Phrase> warning(Warning warning) {
        List<Phrase> phrases = new ArrayList<>();
        words.find("warning." + warning.code(), Map.of("subject", subject(warning)))
                .map(Phrase::of)
                .ifPresent(phrases::add);
        if (phrases.isEmpty() || WITH_DETAIL.contains(warning.code())) {
            phrases.add(english(warning.message()));
        }
        return phrases;
    }

    /** A text that is made in English. */
    private Phrase english(String text) {
        return new Phrase(text, words.language() == Language.ENGLISH ? null : Language.ENGLISH.tag());
    }

    /** The interests that the traveller has and the place offers, what the traveller likes best first. */
    private List<String> shared(Itinerary.Visit visit) {
        TravelRequest request = proposal.request();
        if (request == null || request.interests() == null || visit.interests() == null) {
            return List.of();
        }
        return visit.interests().stream()
                .filter(interest -> request.interests().getOrDefault(interest, 0.0) > 0)
                .sorted((a, b) -> Double.compare(
                        request.interests().get(b), request.interests().get(a)))
                .map(interest -> words.name("interest", interest.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String subject(Warning warning) {
        String subject = warning.subject();
        if (subject == null) {
            return "";
        }
        if (names.containsKey(subject)) {
            return names.get(subject);
        }
        if (warning.code().startsWith("SOURCE_") || warning.code().startsWith("FACTS_")) {
            return words.name("source", subject);
        }
        List<String> dates = new ArrayList<>();
        for (String part : subject.split(", ")) {
            try {
                dates.add(words.day(LocalDate.parse(part)));
            } catch (DateTimeParseException e) {
                return subject;
            }
        }
        return words.list(dates);
    }
}
