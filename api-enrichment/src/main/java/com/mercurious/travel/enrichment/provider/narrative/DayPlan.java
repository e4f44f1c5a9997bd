package com.mercurious.travel.enrichment.provider.narrative;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a text about a day may speak of.
 *
 * @param names of the stay and its country, beside those of the visits
 * @param language {@code en} or {@code de}
 */
public record DayPlan(
        LocalDate date, String city, List<String> names, String language, List<Stop> visits, List<String> meals) {

    /** @param names in the languages that the plan has, the first one to be used */
    public record Stop(List<String> names, String kind, LocalTime start, int minutes) {}
}
