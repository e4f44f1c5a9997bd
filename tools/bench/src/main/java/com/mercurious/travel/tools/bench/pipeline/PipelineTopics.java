package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.events.Topics;
import java.util.List;

/** The topics that a request that is planned goes through. */
final class PipelineTopics {
    static final List<String> ALL = List.of(
            Topics.GENERATION_REQUEST,
            Topics.GENERATION_PROGRESS,
            Topics.GENERATION_COMPLETED,
            Topics.ENRICHMENT_REQUEST,
            Topics.ENRICHMENT_PROGRESS,
            Topics.ENRICHMENT_COMPLETED,
            Topics.PROPOSAL_PROGRESS,
            Topics.PROPOSAL_COMPLETED);

    private PipelineTopics() {}
}
