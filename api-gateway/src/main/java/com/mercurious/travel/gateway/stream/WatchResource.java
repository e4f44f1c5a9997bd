package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.http.Parameters;
import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestLookup;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A travel request's events as they happen, as Server-Sent Events. */
@Path("/v1/travel-requests/{id}/events")
@Tag(name = "Travel requests")
public class WatchResource {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}-\\d{1,18}");

    private final RequestLookup requests;
    private final EventReplay replay;
    private final Watches watches;
    private final Caller caller;

    WatchResource(RequestLookup requests, EventReplay replay, Watches watches, Caller caller) {
        this.requests = requests;
        this.replay = replay;
        this.watches = watches;
        this.caller = caller;
    }

    /** Replays what happened after {@code Last-Event-ID}, then goes on live to the end. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "watchTrip",
            summary = "Watch a travel request (Server-Sent Events)",
            description = "Events are named state, progress and end; after end the stream is over. A client that comes "
                    + "back with Last-Event-ID gets what it missed; one that has seen the end is answered 204.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = WatchedEvent.class)))
    @APIResponse(responseCode = "204", description = "All has been seen: do not come back")
    @APIResponse(
            responseCode = "400",
            description = "Last-Event-ID is not the id of an event",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "429", description = "Too many event streams are open; see Retry-After")
    public Multi<OutboundSseEvent> watch(
            @PathParam("id") String id,
            @Parameter(description = "id of the last event that was seen") @HeaderParam("Last-Event-ID") @Nullable
                    String lastSeen,
            @Context Sse sse) {
        TrackedRequest now = requests.state(id);
        String after = position(lastSeen);
        if (after != null && now.state().hasEnded() && allSeen(id, after)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        return watches.open(caller.name(), now, after)
                .map(event -> event == Watches.HEARTBEAT
                        ? sse.newEventBuilder().comment("still here").build()
                        : outbound(sse, event));
    }

    private boolean allSeen(String id, String after) {
        Optional<List<StreamEvent>> rest = replay.read(id, after, 1);
        return rest.isPresent() && rest.get().isEmpty();
    }

    private static OutboundSseEvent outbound(Sse sse, StreamEvent event) {
        OutboundSseEvent.Builder builder =
                sse.newEventBuilder().name(event.name()).data(String.class, event.data());
        if (event.id() != null) {
            builder.id(event.id());
        }
        return builder.build();
    }

    private static @Nullable String position(@Nullable String lastSeen) {
        if (lastSeen == null || lastSeen.isEmpty()) {
            return null;
        }
        if (!POSITION.matcher(lastSeen).matches()) {
            throw Parameters.wrong(
                    "Last-Event-ID", "is not an id of ours", "the id of an event, unchanged, or nothing");
        }
        return lastSeen;
    }
}
