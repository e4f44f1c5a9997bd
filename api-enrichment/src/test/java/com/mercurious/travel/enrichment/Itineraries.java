package com.mercurious.travel.enrichment;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Itineraries for tests: the fixtures of {@code /itineraries}, and bare stays for one source at a time. */
public final class Itineraries {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Itineraries() {}

    /** Vienna from Thursday 2027-04-29 to Sunday 2027-05-02, two adults, budget in USD, in German. */
    public static GenerationCompleted vienna() {
        return read("vienna-4-days.json");
    }

    /** Vienna and Prague over Easter and the clock change of 2027, two adults and a child, no budget, in English. */
    public static GenerationCompleted viennaAndPrague() {
        return read("vienna-prague-easter.json");
    }

    public static EnrichmentContext contextOf(GenerationCompleted event) {
        return new EnrichmentContext(event.request(), event.itinerary());
    }

    /** The same plan under another request id. */
    public static GenerationCompleted as(String requestId, GenerationCompleted event) {
        return new GenerationCompleted(
                requestId, event.attempt(), event.outcome(), event.request(), event.itinerary(), event.failure());
    }

    /** One stay without visits, in English, for one adult. */
    public static EnrichmentContext stay(
            String country, String timeZone, double lat, double lon, LocalDate arrive, LocalDate leave) {
        Stay stay = new Stay("there", "There", "There", country, timeZone, arrive, leave, new Coordinates(lat, lon));
        List<Day> days = arrive.datesUntil(leave.plusDays(1))
                .map(date -> new Day(date, "there", null, null, List.of(), List.of(), List.of(), null))
                .toList();
        return new EnrichmentContext(
                request(null, "en"),
                new Itinerary(null, 0, List.of(stay), days, List.of(), List.of(), List.of(), null, null, null, null));
    }

    /** A request that says no more than the party of one adult, the budget and the language. */
    public static TravelRequest request(Money budget, String language) {
        return new TravelRequest(
                List.of(),
                true,
                null,
                null,
                null,
                null,
                new TravelRequest.Travellers(1, 0),
                null,
                null,
                budget,
                null,
                null,
                null,
                null,
                language,
                null,
                null,
                null,
                null);
    }

    /** Vienna's four days, the first of them on that date. */
    public static GenerationCompleted viennaFrom(LocalDate first) {
        long later = ChronoUnit.DAYS.between(LocalDate.of(2027, 4, 29), first);
        try (InputStream in = Itineraries.class.getResourceAsStream("/itineraries/vienna-4-days.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String shifted = DATE.matcher(text)
                    .replaceAll(date ->
                            LocalDate.parse(date.group()).plusDays(later).toString());
            return EventJson.mapper().readValue(shifted, GenerationCompleted.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first day of a plan with its first visit, and nothing else. */
    public static EnrichmentContext firstVisit(GenerationCompleted event) {
        Itinerary whole = event.itinerary();
        Day first = whole.days().getFirst();
        Day day = new Day(
                first.date(),
                first.destinationId(),
                first.start(),
                first.end(),
                first.visits().subList(0, 1),
                List.of(),
                List.of(),
                null);
        return new EnrichmentContext(
                event.request(),
                new Itinerary(
                        whole.catalogueVersion(),
                        0,
                        whole.stays(),
                        List.of(day),
                        List.of(),
                        whole.admissions(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private static GenerationCompleted read(String name) {
        try (InputStream in = Itineraries.class.getResourceAsStream("/itineraries/" + name)) {
            return EventJson.mapper().readValue(in, GenerationCompleted.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
