package com.mercurious.travel.events;

/**
 * How far the enrichment is.
 *
 * @param sequence from 0, counts on in each attempt
 * @param percent 0 to 100 of this stage
 * @param source the source of facts that just ended
 */
public record EnrichmentProgress(String requestId, int attempt, int sequence, int percent, String source)
        implements TravelEvent {

    @Override
    public int position() {
        return sequence;
    }
}
