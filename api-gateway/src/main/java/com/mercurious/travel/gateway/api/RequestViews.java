package com.mercurious.travel.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.RequestDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What clients see of travel requests. */
public final class RequestViews {
    private RequestViews() {}

    /** The answer to a submission. */
    public record Accepted(String id, RequestState state, Links links) {
        static Accepted of(String id) {
            return new Accepted(id, RequestState.ACCEPTED, Links.of(id, RequestState.ACCEPTED));
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
            Links links) {

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
                    Links.of(document.id(), document.state()));
        }
    }

    /** The last that is known of a stage's work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(int percent, String stage, Double bestScore) {
        static final Progress NONE = new Progress(0, null, null);
    }

    /** One line of a list of travel requests. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            String id,
            RequestState state,
            Instant createdAt,
            Instant endedAt,
            List<String> destinations,
            LocalDate startDate,
            LocalDate endDate,
            Links links) {

        static Summary of(RequestDocument document) {
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
                    Links.of(document.id(), document.state()));
        }
    }

    /** @param next address of the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Summary> items, String next) {}
}
