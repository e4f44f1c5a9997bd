/**
 * Holds itineraries against their requests, from the request, the catalogue and the rules alone. Nothing here knows how a
 * plan was found, so that an error of the planning can't hide itself.
 */
@NullMarked
package com.mercurious.travel.planner.trip.validation;

import org.jspecify.annotations.NullMarked;
