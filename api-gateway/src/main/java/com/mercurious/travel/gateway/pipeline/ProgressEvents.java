package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.ProposalProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.Percent;
import com.mercurious.travel.gateway.request.TrackedRequest;
import java.util.Objects;

/** The progress of the whole, made of the stages'. Its sequence grows from stage to stage and is the same at a redelivery. */
final class ProgressEvents {
    /** More progress than any planning reports: the enrichment counts on from here. */
    static final int ENRICHMENT_SEQUENCE = 1_000_000;

    private ProgressEvents() {}

    static int sequence(GenerationProgress progress) {
        return Math.min(progress.sequence(), ENRICHMENT_SEQUENCE - 2);
    }

    static int sequence(EnrichmentProgress progress) {
        return ENRICHMENT_SEQUENCE + progress.sequence();
    }

    static ProposalProgress of(GenerationProgress progress, int percent) {
        return new ProposalProgress(
                progress.requestId(),
                progress.attempt(),
                sequence(progress),
                RequestState.GENERATING,
                progress.stage() == null
                        ? RequestState.GENERATING.name()
                        : progress.stage().name(),
                percent,
                progress.bestScore());
    }

    static ProposalProgress of(EnrichmentProgress progress, int percent) {
        return new ProposalProgress(
                progress.requestId(),
                progress.attempt(),
                sequence(progress),
                RequestState.ENRICHING,
                progress.source(),
                percent,
                null);
    }

    /** The plan is there and the facts are being gathered. */
    static ProposalProgress planned(TrackedRequest enriching) {
        return new ProposalProgress(
                enriching.id(),
                enriching.attempt(),
                ENRICHMENT_SEQUENCE - 1,
                RequestState.ENRICHING,
                RequestState.ENRICHING.name(),
                Percent.PLANNED,
                Objects.requireNonNull(enriching.contents().plan()).digest().score());
    }
}
