package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Interest;

/**
 * The part of a day in which a visit makes sense, whatever the opening hours: where people go out at night in the evening,
 * and what is green or in the wild by daylight. A place that was asked for by name is held to less: it may be seen in the
 * dark, and on a day that has no evening in the afternoon.
 *
 * @param from minutes from the day's midnight
 * @param to the same; {@code from} or less where no time of the day suits
 */
public record TimeOfDay(int from, int to) {
    /** From when on one goes out. */
    private static final int EVENING = 18 * 60;

    private static final TimeOfDay ANY = new TimeOfDay(0, Integer.MAX_VALUE);
    private static final TimeOfDay NONE = new TimeOfDay(0, 0);

    /**
     * @param light of the day, at the city's centre
     * @param dayEnd when the day out ends, in minutes from midnight
     * @param minutes length of the visit
     */
    public static TimeOfDay suiting(Place place, Daylight light, int dayEnd, int minutes, boolean wanted) {
        if (place.kind().variety() == PlaceKind.Variety.NIGHT) {
            boolean hasEvening = dayEnd >= EVENING + minutes;
            if (hasEvening) {
                return new TimeOfDay(EVENING, Integer.MAX_VALUE);
            }
            return wanted ? ANY : NONE;
        }
        if (wanted || !needsLight(place)) {
            return ANY;
        }
        return new TimeOfDay(light.from(), light.to());
    }

    private static boolean needsLight(Place place) {
        boolean green = place.kind().variety() == PlaceKind.Variety.GREEN
                || place.kind().variety() == PlaceKind.Variety.ANIMALS
                || place.kind() == PlaceKind.RUINS;
        return !place.indoor() && (green || place.interests().contains(Interest.NATURE));
    }
}
