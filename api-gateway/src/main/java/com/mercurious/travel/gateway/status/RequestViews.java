package com.mercurious.travel.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.Refresh;
import com.mercurious.travel.gateway.request.RequestDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What clients see of travel requests. */
public final class RequestViews {
    private RequestViews() {}

    /**
     * The answer to a submission.
     *
     * @param revisionOf id of the travel request whose plan it changes; absent: a new trip
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accepted(String id, RequestState state, String revisionOf, Links links) {
        /** Of a travel request that was just taken. */
        public static Accepted of(String id, String revisionOf) {
            return new Accepted(id, RequestState.ACCEPTED, revisionOf, Links.of(id, RequestState.ACCEPTED, revisionOf));
        }
    }

    /**
     * One travel request.
     *
     * @param stage what is being done, in the words of the stage's own progress; absent where nothing is
     * @param percent 0 to 100 of the whole
     * @param bestScore score of the best plan so far; absent before there is one
     * @param stages the states that it came into, and when
     * @param warnings how many the proposal has
     * @param revisionOf id of the travel request whose plan it changes; absent: a new trip
     * @param refresh the last time that fresh facts were asked for; absent: never
     * @param failure why there is no proposal; absent where there is one or may still be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Status(
            String id,
            RequestState state,
            int percent,
            String stage,
            Double bestScore,
            Instant createdAt,
            Instant expiresAt,
            Instant endedAt,
            List<RequestDocument.StateEntry> stages,
            int warnings,
            Failure failure,
            String revisionOf,
            Refresh refresh,
            Links links) {

        /** Of a request of which no progress is known beyond its state. */
        public static Status of(RequestDocument document) {
            return of(document, Progress.NONE);
        }

        static Status of(RequestDocument document, Progress progress) {
            boolean running = !document.state().hasEnded();
            return new Status(
                    document.id(),
                    document.state(),
                    Math.max(document.percent(), progress.percent()),
                    running ? progress.stage() : null,
                    running ? progress.bestScore() : null,
                    document.createdAt(),
                    document.expiresAt(),
                    document.endedAt(),
                    document.history(),
                    document.warnings(),
                    document.failure(),
                    document.revisionOf(),
                    document.refresh(),
                    Links.of(document.id(), document.state(), document.revisionOf()));
        }
    }

    /** The last that is known of a stage's work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(int percent, String stage, Double bestScore) {
        static final Progress NONE = new Progress(0, null, null);
    }

    /**
     * One line of a list of travel requests.
     *
     * @param revisionOf id of the travel request whose plan it changes; absent: a new trip
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            String id,
            RequestState state,
            Instant createdAt,
            Instant endedAt,
            List<String> destinations,
            LocalDate startDate,
            LocalDate endDate,
            String revisionOf,
            Links links) {

        /** @param document at least without its results */
        public static Summary of(RequestDocument document) {
            TravelRequest request = document.travelRequest();
            return new Summary(
                    document.id(),
                    document.state(),
                    document.createdAt(),
                    document.endedAt(),
                    request.destinations().stream()
                            .map(TravelRequest.Destination::wanted)
                            .toList(),
                    request.startDate(),
                    request.endDate(),
                    document.revisionOf(),
                    Links.of(document.id(), document.state(), document.revisionOf()));
        }
    }

    /** @param next address of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Summary> items, String next) {}
}
