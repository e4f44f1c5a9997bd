package com.mercurious.travel.enrichment.holiday;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.events.Enrichment.Holiday;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Itinerary.Visit;
import java.util.ArrayList;
import java.util.List;

/** Public holidays on the itinerary's days, where each day is spent, with the visits that they touch. */
public final class HolidaySource implements FactSource {
    private final PublicHolidays holidays;

    public HolidaySource(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public String origin() {
        return "Jollyday 2.19.0, corrected for HK, JP, SG, TR and VN; own calendars of CN, KR, TH and TW (2026-11)";
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        List<Holiday> found = new ArrayList<>();
        for (Day day : context.itinerary().days()) {
            Stay stay = context.stayOf(day);
            for (String name : holidays.on(day.date(), stay.country(), stay.base(), context.language())) {
                List<String> touched = day.visits().stream().map(Visit::placeId).toList();
                found.add(new Holiday(day.date(), day.destinationId(), name, touched));
            }
        }
        return Facts.ofHolidays(found);
    }
}
