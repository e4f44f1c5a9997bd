package com.mercurious.travel.gateway.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.ProposalProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The data of the events that a watcher sees. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData(
        RequestState state,
        int percent,
        Instant at,
        String stage,
        Double bestScore,
        Integer visits,
        Integer sequence,
        Failure failure,
        String proposal) {

    /** The request came into the state that it is in. */
    public static StreamEvent state(RequestDocument now) {
        return event(StreamEvent.STATE, of(now.state(), now.percent(), now.since(now.state()), null, null));
    }

    /** The request was accepted: the first that there is to tell of every request. */
    public static StreamEvent accepted(RequestDocument request) {
        return event(StreamEvent.STATE, of(RequestState.ACCEPTED, 0, request.createdAt(), null, null));
    }

    /** The request has ended: the last that there is to tell. */
    public static StreamEvent end(RequestDocument ended) {
        String proposal = ended.state() == RequestState.COMPLETED ? "/v1/proposals/" + ended.id() : null;
        return event(StreamEvent.END, of(ended.state(), ended.percent(), ended.endedAt(), ended.failure(), proposal));
    }

    /** @param visits in the best plan so far; null: there is none */
    public static StreamEvent progress(ProposalProgress progress, Integer visits) {
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

    private static EventData of(RequestState state, int percent, Instant at, Failure failure, String proposal) {
        return new EventData(state, percent, at, null, null, null, null, failure, proposal);
    }

    private static StreamEvent event(String name, EventData data) {
        return new StreamEvent(null, name, new String(EventJson.write(data), StandardCharsets.UTF_8));
    }
}
