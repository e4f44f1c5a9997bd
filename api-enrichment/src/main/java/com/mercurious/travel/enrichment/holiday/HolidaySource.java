package com.mercurious.travel.enrichment.holiday;

import com.mercurious.travel.almanac.holiday.HolidayCalendar;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Enrichment.Holiday;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Warning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Public holidays on the itinerary's days, where each day is spent, with the visits that they touch. A warning says where the
 * calendar of a year lacks some.
 */
public final class HolidaySource implements FactSource {
    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public String origin() {
        return HolidayCalendar.origin();
    }

    /** @throws FactsUnavailableException where there is no calendar of a country */
    @Override
    public Facts gather(EnrichmentContext context) {
        List<Holiday> found = new ArrayList<>();
        Set<Warning> warnings = new LinkedHashSet<>();
        for (Day day : context.itinerary().days()) {
            Stay stay = context.stayOf(day);
            HolidayCalendar calendar = calendarOf(stay);
            calendar.lacks(day.date().getYear())
                    .map(lacking -> new Warning(
                            "HOLIDAYS_INCOMPLETE",
                            "The calendar of public holidays of %s for %s lacks %s. Ask locally what is closed"
                                    .formatted(
                                            stay.country(),
                                            Integer.toString(day.date().getYear()),
                                            lacking),
                            "holidays"))
                    .ifPresent(warnings::add);
            for (String name : calendar.names(day.date(), context.language())) {
                List<String> touched = day.visits().stream().map(Visit::placeId).toList();
                found.add(new Holiday(day.date(), day.destinationId(), name, touched));
            }
        }
        return Facts.ofHolidays(found).with(List.copyOf(warnings));
    }

    private static HolidayCalendar calendarOf(Stay stay) {
        return HolidayCalendar.of(stay.country(), stay.base())
                .orElseThrow(() -> new FactsUnavailableException(
                        "there is no calendar of public holidays for '%s'".formatted(stay.country())));
    }
}
