package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import org.jspecify.annotations.Nullable;

/**
 * Ways within a city, from the straight line by speeds and detour factors that are assumptions of the suite: no street map
 * and no timetable is behind them.
 *
 * <ul>
 *   <li>Walking: 4.5 km/h, an ordinary sightseeing walk with its crossings (the transport literature has 4.3 to 5 km/h);
 *       3.6 km/h where long walks are to be avoided. The way is 1.3 times the straight line, in the middle of the 1.2 to
 *       1.4 that are measured in European cities.
 *   <li>Public transport from 1,500 m on (600 m where long walks are to be avoided): over 1.4 times the straight line, the
 *       first 6 km at the 18 km/h of trams and buses, what goes beyond at the 36 km/h of suburban trains, and 10 minutes to
 *       reach the stop, wait and reach the door, 300 m of that on foot.
 * </ul>
 */
public final class Ways {
    private static final double WALK_DETOUR = 1.3;
    private static final double TRANSPORT_DETOUR = 1.4;
    private static final double CITY_METRES_PER_MINUTE = 18_000 / 60.0;
    private static final double SUBURBAN_METRES_PER_MINUTE = 36_000 / 60.0;
    private static final int CITY_METRES = 6_000;
    private static final int TRANSPORT_OVERHEAD_MINUTES = 10;
    private static final int TRANSPORT_WALKING_METRES = 300;

    /** Metres on foot that a day may have where long walks are to be avoided. */
    public static final int SHORT_WALKS_PER_DAY_METRES = 3_500;

    private static final Ways ORDINARY = new Ways(4_500 / 60.0, 1_500);
    private static final Ways SHORT_WALKS = new Ways(3_600 / 60.0, 600);

    private final double walkMetresPerMinute;
    private final int longestWalkMetres;

    private Ways(double walkMetresPerMinute, int longestWalkMetres) {
        this.walkMetresPerMinute = walkMetresPerMinute;
        this.longestWalkMetres = longestWalkMetres;
    }

    public static Ways of(TravelRequest.@Nullable Accessibility accessibility) {
        return accessibility != null && accessibility.avoidLongWalks() ? SHORT_WALKS : ORDINARY;
    }

    /** The way from one point to another; of no length and no time where they are the same. */
    public Way between(Coordinates from, Coordinates to) {
        double straight = Geo.metres(from, to);
        double walk = straight * WALK_DETOUR;
        if (walk <= longestWalkMetres) {
            int metres = (int) Math.round(walk);
            return new Way(Itinerary.Mode.WALK, metres, (int) Math.ceil(walk / walkMetresPerMinute), metres);
        }
        double ride = straight * TRANSPORT_DETOUR;
        return new Way(
                Itinerary.Mode.PUBLIC_TRANSPORT,
                (int) Math.round(ride),
                TRANSPORT_OVERHEAD_MINUTES + (int) Math.ceil(rideMinutes(ride)),
                TRANSPORT_WALKING_METRES);
    }

    private static double rideMinutes(double metres) {
        double city = Math.min(metres, CITY_METRES);
        return city / CITY_METRES_PER_MINUTE + (metres - city) / SUBURBAN_METRES_PER_MINUTE;
    }
}
