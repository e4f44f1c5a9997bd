package com.mercurious.travel.gateway.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.ProposalProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of the events that a watcher sees. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData(
        RequestState state,
        int percent,
        @Nullable Instant at,
        @Nullable String stage,
        @Nullable Double bestScore,
        @Nullable Integer visits,
        @Nullable Integer sequence,
        @Nullable Failure failure,
        @Nullable String proposal) {

    /** The request came into the state that it is in, and where that is an end there is nothing more to tell. */
    public static List<StreamEvent> arrival(TrackedRequest now) {
        return now.state().hasEnded() ? List.of(state(now), end(now)) : List.of(state(now));
    }

    /** The request came into the state that it is in. */
    public static StreamEvent state(TrackedRequest now) {
        return event(StreamEvent.STATE, of(now.state(), now.percent(), now.since(now.state()), null, null));
    }

    /** The request was accepted: the first that there is to tell of every request. */
    public static StreamEvent accepted(TrackedRequest request) {
        return event(
                StreamEvent.STATE, of(RequestState.ACCEPTED, 0, request.origin().createdAt(), null, null));
    }

    /** The request has ended: the last that there is to tell. */
    public static StreamEvent end(TrackedRequest ended) {
        String proposal = ended.state() == RequestState.COMPLETED ? "/v1/proposals/" + ended.id() : null;
        return event(StreamEvent.END, of(ended.state(), ended.percent(), ended.endedAt(), ended.failure(), proposal));
    }

    /** @param visits in the best plan so far; null: there is none */
    public static StreamEvent progress(ProposalProgress progress, @Nullable Integer visits) {
        return event(
                StreamEvent.PROGRESS,
                new EventData(
                        progress.state(),
                        progress.percent(),
                        null,
                        progress.stage(),
                        progress.bestScore(),
                        visits,
                        progress.sequence(),
                        null,
                        null));
    }

    private static EventData of(
            RequestState state,
            int percent,
            @Nullable Instant at,
            @Nullable Failure failure,
            @Nullable String proposal) {
        return new EventData(state, percent, at, null, null, null, null, failure, proposal);
    }

    private static StreamEvent event(String name, EventData data) {
        return new StreamEvent(null, name, new String(EventJson.write(data), StandardCharsets.UTF_8));
    }
}
