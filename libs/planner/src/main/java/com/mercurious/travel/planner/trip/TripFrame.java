package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What of a trip is settled before its visits are planned: the cities in their order, the journeys between them, and the
 * hours of each day.
 */
record TripFrame(List<Stay> stays, List<Itinerary.Transfer> transfers, List<Day> days) {

    /** @param base where each day there starts and ends */
    record Stay(City city, Coordinates base, LocalDate arrive, LocalDate leave) {}

    /**
     * A day at a stay.
     *
     * @param start minutes from the day's midnight from which visits may be reached
     * @param end minutes from the day's midnight by which the traveller is back; {@code start} where there is no time
     */
    record Day(LocalDate date, Stay stay, int start, int end) {}

    List<City> cities() {
        Set<City> cities = Collections.newSetFromMap(new IdentityHashMap<>());
        return stays.stream().map(Stay::city).filter(cities::add).toList();
    }
}
