package com.mercurious.travel.enrichment.sun;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.RepeatingFactSource;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Enrichment.Sun;
import com.mercurious.travel.events.Itinerary.Stay;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.shredzone.commons.suncalc.SunTimes;
import org.shredzone.commons.suncalc.SunTimes.Twilight;

/**
 * Sunrise, sunset and golden hour (sun between the horizon and 6° above it) of each day at its stay's base, to the nearest
 * minute, at sea level with a flat horizon. Days at a stay without a time zone are passed over.
 */
public final class SunSource implements RepeatingFactSource {
    @Override
    public String name() {
        return "sun";
    }

    @Override
    public String origin() {
        return "commons-suncalc 3.11";
    }

    @Override
    public Object dependsOn(EnrichmentContext context) {
        return places(context);
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        return Facts.ofSun(places(context).stream().map(SunSource::sunOf).toList());
    }

    private static List<Place> places(EnrichmentContext context) {
        return context.itinerary().days().stream()
                .map(day -> {
                    Stay stay = context.stayOf(day);
                    return stay.timeZone() == null
                            ? null
                            : new Place(day.date(), day.destinationId(), stay.base(), stay.timeZone());
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Sun sunOf(Place place) {
        SunTimes horizon = times(place, Twilight.VISUAL);
        SunTimes golden = times(place, Twilight.GOLDEN_HOUR);
        return new Sun(
                place.date,
                place.destinationId,
                minute(horizon.getRise()),
                minute(horizon.getSet()),
                minute(golden.getRise()),
                minute(golden.getSet()));
    }

    private static SunTimes times(Place place, Twilight twilight) {
        ZoneId zone = ZoneId.of(place.timeZone);
        return SunTimes.compute()
                .at(place.base.lat(), place.base.lon())
                .on(place.date.atStartOfDay(zone))
                .oneDay()
                .twilight(twilight)
                .execute();
    }

    private static OffsetDateTime minute(ZonedDateTime time) {
        return time == null ? null : time.toOffsetDateTime().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private record Place(LocalDate date, String destinationId, Coordinates base, String timeZone) {}
}
