package com.mercurious.travel.generation.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import java.util.Map;

/**
 * A place as another source lists it.
 *
 * @param line where it begins in its file, from 1
 * @param localName null: not given
 * @param city null: not given
 * @param type what the source calls it, such as {@code see}; null: not given
 * @param tags OpenStreetMap's tags; empty where the source has none
 */
public record Listing(
        int line,
        String name,
        String localName,
        String city,
        String type,
        Coordinates coordinates,
        Map<String, String> tags) {}
