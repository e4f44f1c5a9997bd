package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Itinerary;

/** A plan, as it came, and its digest. */
public record Plan(PlanDigest digest, Content<Itinerary> content) {}
