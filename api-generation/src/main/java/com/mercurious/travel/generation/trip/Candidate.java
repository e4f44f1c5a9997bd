package com.mercurious.travel.generation.trip;

import com.mercurious.travel.generation.catalogue.City;
import com.mercurious.travel.generation.catalogue.Place;

/**
 * A place that the plan may choose.
 *
 * @param points worth to these travellers, in tenths of a score point
 */
record Candidate(City city, Place place, long points, boolean mustSee) {}
