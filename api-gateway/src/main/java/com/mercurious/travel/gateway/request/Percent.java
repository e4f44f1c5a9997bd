package com.mercurious.travel.gateway.request;

/** How the percents of the stages make up the percent of the whole: the planning is seven tenths of it. */
public final class Percent {
    /** The plan is there. */
    public static final int PLANNED = 70;

    /** The proposal is there. */
    public static final int WHOLE = 100;

    private Percent() {}

    /** @param stage 0 to 100 of the planning */
    public static int ofGeneration(int stage) {
        return clamp(stage) * PLANNED / WHOLE;
    }

    /** @param stage 0 to 100 of the enrichment */
    public static int ofEnrichment(int stage) {
        return PLANNED + clamp(stage) * (WHOLE - PLANNED) / WHOLE;
    }

    private static int clamp(int percent) {
        return Math.clamp(percent, 0, WHOLE);
    }
}
