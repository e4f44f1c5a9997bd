package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.proposal.words.Phrase;
import com.mercurious.travel.gateway.proposal.words.Remarks;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to say of a visit, and of a way, in one language. */
final class VisitText {
    private static final int ALL_DAY_HOURS = 24;

    private final Words words;
    private final Remarks remarks;

    VisitText(Words words, Proposal proposal) {
        this.words = words;
        this.remarks = new Remarks(words, proposal);
    }

    /** Such as "museum, indoors". */
    String kind(Itinerary.Visit visit) {
        String kind = words.name("kind", visit.kind());
        if (visit.indoor() == null) {
            return kind;
        }
        return words.say(visit.indoor() ? "visit.indoors" : "visit.outdoors", Map.of("kind", kind));
    }

    /** Why it is planned; empty: it is not explained. */
    Optional<Phrase> reason(Itinerary.Visit visit) {
        return remarks.reason(visit);
    }

    /** Empty where it is not known; that nothing is to be paid is said only where that is known of this place. */
    Optional<String> admission(Itinerary.Visit visit) {
        Money admission = visit.admission();
        if (admission == null) {
            return Optional.empty();
        }
        if (admission.amount().signum() > 0) {
            return Optional.of(words.say("visit.admission", Map.of("money", words.money(admission))));
        }
        boolean known = visit.estimated() == null || !visit.estimated().contains("admission");
        return known ? Optional.of(words.say("visit.free")) : Optional.empty();
    }

    /** The opening hours that it lies in; empty where they are not known or it never closes. */
    Optional<String> hours(Itinerary.Visit visit) {
        boolean allDay = visit.opens() == null
                || visit.closes() == null
                || Duration.between(visit.opens(), visit.closes()).toHours() >= ALL_DAY_HOURS;
        return allDay
                ? Optional.empty()
                : Optional.of(words.say(
                        "visit.open",
                        Map.of(
                                "from", words.time(visit.opens().toLocalTime()),
                                "to", words.time(visit.closes().toLocalTime()))));
    }

    /** What is typical for such places rather than known of this one; empty: nothing. */
    Optional<String> estimated(Itinerary.Visit visit) {
        if (visit.estimated() == null || visit.estimated().isEmpty()) {
            return Optional.empty();
        }
        List<String> what = visit.estimated().stream()
                .map(data -> words.name("estimated", data))
                .toList();
        return Optional.of(words.say("visit.estimated", Map.of("what", words.list(what))));
    }

    /** All of it, a line each. */
    String all(Itinerary.Visit visit) {
        List<String> lines = new ArrayList<>(List.of(kind(visit)));
        Stream.of(reason(visit).map(Phrase::text), admission(visit), hours(visit), estimated(visit))
                .flatMap(Optional::stream)
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /** Such as "13 min on foot (960 m)". */
    String leg(Itinerary.Leg leg) {
        return words.say(
                leg.to() == null ? "leg.back" : "leg",
                Map.of(
                        "duration", words.numbers().duration(leg.minutes()),
                        "mode", mode(leg.mode()),
                        "distance", words.numbers().distance(leg.metres())));
    }

    /** Such as "Vienna to Budapest by train". */
    String transfer(Itinerary.Transfer transfer, Course course) {
        return words.say(
                "transfer",
                Map.of(
                        "from", course.name(transfer.fromDestinationId()),
                        "to", course.name(transfer.toDestinationId()),
                        "mode", mode(transfer.mode())));
    }

    /** How far and how long it is, and how that is known. */
    String note(Itinerary.Transfer transfer) {
        return words.say(
                "transfer.note",
                Map.of(
                        "distance", words.numbers().distance(transfer.metres()),
                        "duration", words.numbers().duration(transfer.minutes())));
    }

    String meal(Itinerary.Meal meal) {
        return words.say("meal." + meal.kind().name().toLowerCase(Locale.ROOT));
    }

    private String mode(Itinerary.Mode mode) {
        return words.name("mode", mode.name().toLowerCase(Locale.ROOT));
    }
}
