package com.mercurious.travel.events;

/** Kafka topic names. Every record's key is the travel request's id. */
public final class Topics {
    public static final String GENERATION_REQUEST = "travel-generation.request";
    public static final String GENERATION_PROGRESS = "travel-generation.progress";
    public static final String GENERATION_COMPLETED = "travel-generation.completed";
    public static final String ENRICHMENT_REQUEST = "travel-enrichment.request";
    public static final String ENRICHMENT_PROGRESS = "travel-enrichment.progress";
    public static final String ENRICHMENT_COMPLETED = "travel-enrichment.completed";
    public static final String PROPOSAL_PROGRESS = "travel-proposal.progress";
    public static final String PROPOSAL_COMPLETED = "travel-proposal.completed";
    public static final String REQUEST_CANCELLED = "travel-request.cancelled";

    private static final String DEAD_LETTER_SUFFIX = ".dlq";

    private Topics() {}

    /** The topic that takes the records of {@code topic} that its consumer gave up on. */
    public static String deadLetterOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }
}
