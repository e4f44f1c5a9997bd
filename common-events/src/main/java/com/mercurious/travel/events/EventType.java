package com.mercurious.travel.events;

import java.util.Arrays;
import java.util.Optional;

/** Every event of the suite: its CloudEvents type, its topic, the record of its data and where its schema is. */
public enum EventType {
    GENERATION_REQUEST("generation.request", Topics.GENERATION_REQUEST, GenerationRequest.class),
    GENERATION_PROGRESS("generation.progress", Topics.GENERATION_PROGRESS, GenerationProgress.class),
    GENERATION_COMPLETED("generation.completed", Topics.GENERATION_COMPLETED, GenerationCompleted.class),
    ENRICHMENT_REQUEST("enrichment.request", Topics.ENRICHMENT_REQUEST, EnrichmentRequest.class),
    ENRICHMENT_PROGRESS("enrichment.progress", Topics.ENRICHMENT_PROGRESS, EnrichmentProgress.class),
    ENRICHMENT_COMPLETED("enrichment.completed", Topics.ENRICHMENT_COMPLETED, EnrichmentCompleted.class),
    PROPOSAL_PROGRESS("proposal.progress", Topics.PROPOSAL_PROGRESS, ProposalProgress.class),
    PROPOSAL_COMPLETED("proposal.completed", Topics.PROPOSAL_COMPLETED, ProposalCompleted.class),
    REQUEST_CANCELLED("request.cancelled", Topics.REQUEST_CANCELLED, RequestCancelled.class);

    private static final String TYPE_PREFIX = "com.mercurious.travel.";
    private static final String VERSION = "v1";

    private final String name;
    private final String topic;
    private final Class<? extends TravelEvent> dataClass;

    EventType(String name, String topic, Class<? extends TravelEvent> dataClass) {
        this.name = name;
        this.topic = topic;
        this.dataClass = dataClass;
    }

    /** {@code ce_type}, such as {@code com.mercurious.travel.generation.completed.v1}. */
    public String type() {
        return TYPE_PREFIX + name + "." + VERSION;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends TravelEvent> dataClass() {
        return dataClass;
    }

    /** File name of the JSON Schema; {@link SchemaBase} says where it is published. */
    public String schemaFile() {
        return name + "." + VERSION + ".json";
    }

    /** Path under which the gateway publishes the schema. */
    public String schemaPath() {
        return "/schemas/" + schemaFile();
    }

    /** Class path resource of the JSON Schema. */
    public String schemaResource() {
        return "schemas/" + schemaFile();
    }

    /** Class path resource of the golden sample. */
    public String sampleResource() {
        return "samples/" + VERSION + "/" + name + ".json";
    }

    public static Optional<EventType> ofType(String ceType) {
        return Arrays.stream(values()).filter(t -> t.type().equals(ceType)).findFirst();
    }

    public static EventType ofData(Class<? extends TravelEvent> dataClass) {
        return Arrays.stream(values())
                .filter(t -> t.dataClass == dataClass)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(dataClass + " is not the data of an event"));
    }
}
