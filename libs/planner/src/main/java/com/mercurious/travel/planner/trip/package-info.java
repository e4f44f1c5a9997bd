/**
 * From a travel request to an itinerary: which cities in which order, what each place is worth to these travellers, how
 * long ways and visits take, the routing problem that follows, and its answer in the suite's words. No framework, no
 * input or output.
 */
@NullMarked
package com.mercurious.travel.planner.trip;

import org.jspecify.annotations.NullMarked;
