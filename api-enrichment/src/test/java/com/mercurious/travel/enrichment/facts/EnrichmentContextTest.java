package com.mercurious.travel.enrichment.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnrichmentContextTest {
    @Test
    void aCityThatIsVisitedTwiceHasTwoStays() {
        Stay first = stayFrom("2027-05-01", "2027-05-02");
        Stay second = stayFrom("2027-05-05", "2027-05-06");
        EnrichmentContext context = context(List.of(first, second));

        Stay found = context.stayOf(day("2027-05-06", "vienna"));

        assertThat(found).isSameAs(second);
    }

    @Test
    void aDayNowhereIsSaid() {
        EnrichmentContext context = context(List.of(stayFrom("2027-05-01", "2027-05-02")));

        assertThatThrownBy(() -> context.stayOf(day("2027-05-01", "atlantis")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("day 2027-05-01 is at 'atlantis', which is no stay");
    }

    @Test
    void withoutAnItineraryThereIsNothingToAddFactsTo() {
        GenerationCompleted event = Itineraries.vienna();

        assertThatThrownBy(() -> new EnrichmentContext(event.request(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("itinerary is missing");
    }

    @Test
    void textsAreInEnglishWhereNoLanguageIsAskedFor() {
        EnrichmentContext vienna = Itineraries.contextOf(Itineraries.vienna());
        EnrichmentContext unspoken = new EnrichmentContext(Itineraries.request(null, null), vienna.itinerary());

        assertThat(unspoken.language()).isEqualTo(Locale.ENGLISH);
        assertThat(vienna.language()).isEqualTo(Locale.GERMAN);
    }

    private static EnrichmentContext context(List<Stay> stays) {
        var plan = Itineraries.vienna().itinerary();
        return new EnrichmentContext(
                Itineraries.request(null, "en"),
                new com.mercurious.travel.events.Itinerary(
                        null, 0, stays, plan.days(), List.of(), List.of(), List.of(), null, null, null, null));
    }

    private static Stay stayFrom(String arrive, String leave) {
        return new Stay(
                "vienna",
                "Vienna",
                "Wien",
                "AT",
                "Europe/Vienna",
                LocalDate.parse(arrive),
                LocalDate.parse(leave),
                new com.mercurious.travel.events.Coordinates(48.2, 16.37));
    }

    private static Day day(String date, String destination) {
        return new Day(LocalDate.parse(date), destination, null, null, List.of(), List.of(), List.of(), null);
    }
}
