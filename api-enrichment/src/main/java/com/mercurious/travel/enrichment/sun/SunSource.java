package com.mercurious.travel.enrichment.sun;

import com.mercurious.travel.almanac.sun.SunArc;
import com.mercurious.travel.almanac.sun.SunHeight;
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
import java.util.List;
import java.util.Objects;

/**
 * Sunrise, the sunset after it and golden hour (sun between the horizon and 6° above it) of each day at its stay's base, to the
 * nearest minute, at sea level with a flat horizon. Days at a stay without a time zone are passed over.
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
        SunArc horizon = place.arc(SunHeight.HORIZON);
        SunArc golden = place.arc(SunHeight.GOLDEN);
        return new Sun(
                place.date,
                place.destinationId,
                time(horizon.up()),
                time(horizon.down()),
                time(golden.up()),
                time(golden.down()),
                switch (horizon.kind()) {
                    case ABOVE -> Sun.Phase.POLAR_DAY;
                    case BELOW -> Sun.Phase.POLAR_NIGHT;
                    case CROSSES -> null;
                });
    }

    private static OffsetDateTime time(ZonedDateTime time) {
        return time == null ? null : time.toOffsetDateTime();
    }

    private record Place(LocalDate date, String destinationId, Coordinates base, String timeZone) {
        SunArc arc(SunHeight height) {
            return SunArc.of(date, base, ZoneId.of(timeZone), height);
        }
    }
}
