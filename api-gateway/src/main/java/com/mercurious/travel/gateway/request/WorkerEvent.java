package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.AboutRequest;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import org.jspecify.annotations.Nullable;

/** What a worker tells, as far as it decides anything. */
public sealed interface WorkerEvent extends AboutRequest {

    /**
     * The planning is under way.
     *
     * @param percent 0 to 100 of the planning
     */
    record Planning(String requestId, int attempt, int percent) implements WorkerEvent {}

    /**
     * The planning is over.
     *
     * @param plan null: there is none
     * @param failure why there is none; null: there is one, or nobody said why not
     */
    record Planned(
            String requestId,
            int attempt,
            Outcome outcome,
            @Nullable Plan plan,
            @Nullable Failure failure) implements WorkerEvent {}

    /**
     * The enrichment is over.
     *
     * @param facts null: there are none
     * @param failure why there are none; null: there are some, or nobody said why not
     */
    record Enriched(
            String requestId,
            int attempt,
            Outcome outcome,
            @Nullable Facts facts,
            @Nullable Failure failure) implements WorkerEvent {}
}
