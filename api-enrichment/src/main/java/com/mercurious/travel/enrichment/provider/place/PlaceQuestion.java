package com.mercurious.travel.enrichment.provider.place;

import com.mercurious.travel.events.Coordinates;

/**
 * @param name as people there call it
 * @param city likewise
 * @param language BCP 47 tag of the answer
 */
public record PlaceQuestion(String name, String city, Coordinates near, String language) {}
