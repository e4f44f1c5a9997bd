package com.mercurious.travel.enrichment.provider.narrative;

/** @param text that speaks of the plan alone */
public record DayText(String text) {}
