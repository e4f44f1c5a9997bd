package com.mercurious.travel.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The built-in catalogue's data files, read without the planner's help. */
final class CataloguePlaces {
    private static final String FOLDER = "libs/catalogue/src/main/resources/catalogue";

    private CataloguePlaces() {}

    /** Ids of the places of a city whose visit means many stairs. */
    static Set<String> withStairs(String city) throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(
                        TestSuite.root().resolve(FOLDER).resolve(city + ".json").toFile());
        Set<String> ids = new HashSet<>();
        for (JsonNode place : file.path("places")) {
            if (place.path("stairs").asBoolean()) {
                ids.add(place.path("id").asText());
            }
        }
        return ids;
    }
}
