package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.events.Itinerary;

/**
 * How to get from one point of a city to another.
 *
 * @param metres along the way
 * @param minutes door to door, whole
 * @param walkingMetres of it on foot
 */
public record Way(Itinerary.Mode mode, int metres, int minutes, int walkingMetres) {}
