package com.mercurious.travel.enrichment.clock;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.RepeatingFactSource;
import com.mercurious.travel.events.Enrichment.Clock;
import com.mercurious.travel.events.Itinerary.Stay;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/**
 * Time zone, offset from UTC and a clock change during each stay, from its first day's midnight to the midnight after its
 * last. Stays without a time zone are passed over.
 */
public final class ClockSource implements RepeatingFactSource {
    private final String origin =
            "IANA time zones " + ZoneRulesProvider.getVersions("UTC").lastKey();

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Object dependsOn(EnrichmentContext context) {
        return context.itinerary().stays();
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        List<Stay> stays = context.itinerary().stays();
        return Facts.ofClocks(stays.stream()
                .filter(stay -> stay.timeZone() != null)
                .map(ClockSource::clockOf)
                .toList());
    }

    private static Clock clockOf(Stay stay) {
        ZoneId zone = ZoneId.of(stay.timeZone());
        ZoneOffset offset = stay.arrive().atTime(LocalTime.NOON).atZone(zone).getOffset();
        return new Clock(stay.destinationId(), stay.timeZone(), text(offset), changeDuring(stay, zone));
    }

    private static Clock.Change changeDuring(Stay stay, ZoneId zone) {
        Instant from = stay.arrive().atStartOfDay(zone).toInstant();
        Instant until = stay.leave().plusDays(1).atStartOfDay(zone).toInstant();
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        if (next == null || !next.getInstant().isBefore(until)) {
            return null;
        }
        return new Clock.Change(next.getDateTimeBefore(), next.getDateTimeAfter());
    }

    private static String text(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
