package com.mercurious.travel.gateway.destination;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Coordinates;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A city that can be planned.
 *
 * @param id to be used in a travel request
 * @param localName in the language of the city
 * @param aliases further names that are understood
 * @param country ISO 3166-1 alpha-2; left out where it is not known
 * @param coordinates of the centre
 * @param places that the planner can choose from
 */
@Schema(name = "City")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Destination(
        String id,
        String name,
        String localName,
        List<String> aliases,
        @Nullable String country,
        Coordinates coordinates,
        int places) {

    static Destination of(CityHead head) {
        return new Destination(
                head.id(),
                head.name(),
                head.localName(),
                head.aliases(),
                head.country().isEmpty() ? null : head.country(),
                head.centre(),
                head.places());
    }
}
