package com.mercurious.travel.enrichment.climate;

import com.mercurious.travel.enrichment.climate.ClimateNormals.City;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.RepeatingFactSource;
import com.mercurious.travel.events.Enrichment.Climate;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Warning;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Normals of the months of each stay, each city and month once. A stay that has none within 60 km gets a warning instead.
 */
public final class ClimateSource implements RepeatingFactSource {
    private static final double NEAR_KM = 60;

    /** An estimate: the table is rounded and was compiled from memory, so a value may be off by a degree or some millimetres. */
    private static final double CONFIDENCE = 0.7;

    private final ClimateNormals normals;

    public ClimateSource(ClimateNormals normals) {
        this.normals = normals;
    }

    @Override
    public String name() {
        return "climate";
    }

    @Override
    public String origin() {
        return "climate.csv 2026-11: normals 1991-2020, approximate, compiled from memory of published ones";
    }

    @Override
    public Double confidence() {
        return CONFIDENCE;
    }

    @Override
    public Object dependsOn(EnrichmentContext context) {
        return context.itinerary().stays();
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        Set<Climate> found = new LinkedHashSet<>();
        List<Warning> warnings = new ArrayList<>();
        for (Stay stay : context.itinerary().stays()) {
            Optional<City> city = normals.of(stay.destinationId(), stay.base(), NEAR_KM);
            if (city.isPresent()) {
                months(stay).forEach(month -> found.add(climate(stay, month, city.get())));
            } else {
                warnings.add(unknown(stay));
            }
        }
        return Facts.ofClimate(List.copyOf(found)).with(warnings);
    }

    private static Set<Integer> months(Stay stay) {
        Set<Integer> months = new TreeSet<>();
        YearMonth last = YearMonth.from(stay.leave());
        for (YearMonth month = YearMonth.from(stay.arrive()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month.getMonthValue());
        }
        return months;
    }

    private static Climate climate(Stay stay, int month, City city) {
        int index = month - 1;
        return new Climate(
                stay.destinationId(),
                month,
                city.maxC().get(index),
                city.minC().get(index),
                city.precipitationMm().get(index),
                city.wetDays().get(index),
                city.period());
    }

    private static Warning unknown(Stay stay) {
        return new Warning(
                "CLIMATE_UNKNOWN",
                "There are no climate normals of %s: no city of the table is within %s km"
                        .formatted(stay.name(), (int) NEAR_KM),
                stay.destinationId());
    }
}
