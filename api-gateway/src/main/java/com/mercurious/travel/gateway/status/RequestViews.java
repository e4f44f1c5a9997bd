package com.mercurious.travel.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.StateEntry;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients see of travel requests. */
public final class RequestViews {
    private RequestViews() {}

    /**
     * The answer to a submission.
     *
     * @param revisionOf id of the travel request whose plan it changes; absent: a new trip
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accepted(
            String id, RequestState state, @Nullable String revisionOf, Links links) {
        /** Of a travel request that was just taken. */
        public static Accepted of(String id, @Nullable String revisionOf) {
            return new Accepted(id, RequestState.ACCEPTED, revisionOf, Links.of(id, RequestState.ACCEPTED, revisionOf));
        }

        /** 202, with where to go on. */
        public Response response() {
            return Response.accepted(this)
                    .location(URI.create(Links.requestOf(id)))
                    .build();
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
    @Schema(name = "TripStatus")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Status(
            String id,
            RequestState state,
            int percent,
            @Nullable String stage,
            @Nullable Double bestScore,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            List<StateEntry> stages,
            int warnings,
            @Nullable Failure failure,
            @Nullable String revisionOf,
            @Nullable Refresh refresh,
            Links links) {

        /** Of a request of which no progress is known beyond its state. */
        public static Status of(TrackedRequest request) {
            return of(request, Progress.NONE);
        }

        static Status of(TrackedRequest request, Progress progress) {
            boolean running = !request.state().hasEnded();
            return new Status(
                    request.id(),
                    request.state(),
                    Math.max(request.percent(), progress.percent()),
                    running ? progress.stage() : null,
                    running ? progress.bestScore() : null,
                    request.origin().createdAt(),
                    request.origin().expiresAt(),
                    request.endedAt(),
                    request.history(),
                    request.warnings(),
                    request.failure(),
                    request.origin().revisionOf(),
                    Refresh.of(request.refresh()),
                    Links.of(request.id(), request.state(), request.origin().revisionOf()));
        }
    }

    /**
     * The last time that fresh facts were asked for.
     *
     * @param attempt of the enrichment, from 2
     * @param completedAt when the answer came; absent: it has not yet, and may never come
     * @param outcome of it; FAILED keeps the facts that there were
     * @param note why it failed; absent: it did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refresh(
            int attempt,
            Instant requestedAt,
            @Nullable Instant completedAt,
            @Nullable Outcome outcome,
            @Nullable String note) {

        static @Nullable Refresh of(com.mercurious.travel.gateway.request.@Nullable Refresh last) {
            return last == null
                    ? null
                    : new Refresh(last.attempt(), last.requestedAt(), last.completedAt(), last.outcome(), last.note());
        }
    }

    /** The last that is known of a stage's work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            int percent, @Nullable String stage, @Nullable Double bestScore) {
        static final Progress NONE = new Progress(0, null, null);
    }

    /**
     * One line of a list of travel requests.
     *
     * @param revisionOf id of the travel request whose plan it changes; absent: a new trip
     */
    @Schema(name = "TripSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            String id,
            RequestState state,
            Instant createdAt,
            @Nullable Instant endedAt,
            List<String> destinations,
            LocalDate startDate,
            LocalDate endDate,
            @Nullable String revisionOf,
            Links links) {

        /** @param request at least without its results */
        public static Summary of(TrackedRequest request) {
            TravelRequest wanted = request.travelRequest();
            return new Summary(
                    request.id(),
                    request.state(),
                    request.origin().createdAt(),
                    request.endedAt(),
                    wanted.destinations().stream()
                            .map(TravelRequest.Destination::wanted)
                            .toList(),
                    wanted.startDate(),
                    wanted.endDate(),
                    request.origin().revisionOf(),
                    Links.of(request.id(), request.state(), request.origin().revisionOf()));
        }
    }

    /** @param next address of the next page; absent on the last */
    @Schema(name = "TripPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Summary> items, @Nullable String next) {}
}
