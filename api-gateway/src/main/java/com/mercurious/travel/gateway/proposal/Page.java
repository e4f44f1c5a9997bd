package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.gateway.proposal.words.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the printable page, said and in order; the template says how.
 *
 * @param language BCP 47 tag
 * @param facts of the whole trip
 * @param warnings each of one phrase or more
 * @param guide facts about each country and city
 * @param others plans beside this one
 * @param notes at the foot
 */
record Page(
        String language,
        String title,
        String dates,
        Headings headings,
        List<Fact> facts,
        List<List<Phrase>> warnings,
        List<Day> days,
        List<Guide> guide,
        List<Other> others,
        List<String> notes) {

    /** Headings of what is there each time. */
    record Headings(String warnings, String others, String time, String what, String details, String nothing) {}

    /** @param values at least one */
    record Fact(String label, List<String> values) {}

    /**
     * @param id unique on the page
     * @param facts of the day, such as its weather
     * @param narrative null: none
     */
    record Day(
            String id,
            String heading,
            String caption,
            List<Phrase> facts,
            @Nullable Phrase narrative,
            List<Row> rows) {}

    /**
     * Something that happens at a time of a day.
     *
     * @param type {@code visit}, {@code meal}, {@code way} or {@code journey}
     * @param localName null: none
     * @param known short facts, such as opening hours
     * @param estimated what is not known of it; null: nothing
     */
    record Row(
            String type,
            String time,
            String name,
            @Nullable String localName,
            String kind,
            List<String> known,
            List<Phrase> details,
            @Nullable String estimated) {}

    /** What to know in a country. */
    record Guide(String heading, List<Fact> facts, List<String> notes) {}

    /** @param query of the address at which it is */
    record Other(String query, String name, @Nullable Phrase summary) {}
}
