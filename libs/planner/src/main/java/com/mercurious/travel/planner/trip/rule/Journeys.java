package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.events.Itinerary;
import java.util.Set;

/**
 * Journeys between cities, from the straight line by speeds and detour factors that are assumptions of the suite: no
 * timetable is behind them. Both are door to door.
 *
 * <ul>
 *   <li>Train up to 800 km: 110 km/h over 1.25 times the straight line (a mean of high-speed and ordinary main lines, with
 *       stops and changes), and 60 minutes to the station, on the platform and from the station.
 *   <li>Flight beyond that, and where no railway leads: 750 km/h over 1.06 times the straight line, and 210 minutes to the
 *       airport, in it, on the ground, and from the airport.
 * </ul>
 */
public final class Journeys {
    private static final double TRAIN_LIMIT_M = 800_000;
    private static final double TRAIN_DETOUR = 1.25;
    private static final double TRAIN_METRES_PER_MINUTE = 110_000 / 60.0;
    private static final int TRAIN_OVERHEAD_MINUTES = 60;
    private static final double FLIGHT_DETOUR = 1.06;
    private static final double FLIGHT_METRES_PER_MINUTE = 750_000 / 60.0;
    private static final int FLIGHT_OVERHEAD_MINUTES = 210;
    private static final double STEP_MINUTES = 5;

    /**
     * Countries (ISO 3166-1) that no railway for passengers joins to the catalogue's other countries. Ireland's joins
     * Northern Ireland's alone; Great Britain has the Channel Tunnel.
     */
    private static final Set<String> NO_RAILWAY_ABROAD = Set.of(
            "AU", "BH", "CU", "CY", "FJ", "ID", "IE", "IS", "JM", "JP", "LK", "MG", "MT", "MU", "NZ", "PH", "SC", "TW");

    private Journeys() {}

    /** @param metres along the way; {@code minutes} in steps of five */
    public record Journey(Itinerary.Mode mode, int metres, int minutes) {}

    public static Journey between(City from, City to) {
        double straight = Geo.metres(from.centre(), to.centre());
        return straight <= TRAIN_LIMIT_M && joinedByRail(from.country(), to.country())
                ? journey(
                        Itinerary.Mode.TRAIN, straight * TRAIN_DETOUR, TRAIN_METRES_PER_MINUTE, TRAIN_OVERHEAD_MINUTES)
                : journey(
                        Itinerary.Mode.FLIGHT,
                        straight * FLIGHT_DETOUR,
                        FLIGHT_METRES_PER_MINUTE,
                        FLIGHT_OVERHEAD_MINUTES);
    }

    private static Journey journey(Itinerary.Mode mode, double metres, double metresPerMinute, int overhead) {
        double minutes = overhead + metres / metresPerMinute;
        return new Journey(mode, (int) Math.round(metres), (int) (Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES));
    }

    private static boolean joinedByRail(String from, String to) {
        return from.equals(to) || !NO_RAILWAY_ABROAD.contains(from) && !NO_RAILWAY_ABROAD.contains(to);
    }
}
