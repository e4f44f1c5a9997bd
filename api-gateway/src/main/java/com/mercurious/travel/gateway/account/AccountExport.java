package com.mercurious.travel.gateway.account;

import com.fasterxml.jackson.core.JsonGenerator;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.request.Cursor;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.store.JsonContent;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** All that is kept of a caller, as one JSON document that is written while it is read: it may be of any size. */
@ApplicationScoped
public class AccountExport {
    private static final int PAGE = 5;

    /** Written at the same time: each holds a page of plans in memory, and what its client has not taken yet. */
    private static final int AT_ONCE = 2;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RequestStore store;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    AccountExport(RequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The document of a caller, to be written once. What it begins with is read at once, so that a store that is away is a
     * problem and no broken document.
     *
     * @throws ProblemException where as many as may be are being written
     */
    StreamingOutput of(String owner) {
        if (!places.tryAcquire()) {
            throw ProblemException.tooEarly(
                    ProblemType.TOO_MANY_EXPORTS,
                    "%s exports are being written; try again in %s s.".formatted(AT_ONCE, RETRY_AFTER.toSeconds()),
                    RETRY_AFTER);
        }
        try {
            List<TrackedRequest> first = page(owner, Optional.empty());
            return out -> {
                try {
                    write(owner, first, out);
                } finally {
                    places.release();
                }
            };
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private List<TrackedRequest> page(String owner, Optional<Cursor> after) {
        return store.whole(store.page(owner, Optional.empty(), after, PAGE));
    }

    private void write(String owner, List<TrackedRequest> first, OutputStream out) throws IOException {
        try (JsonGenerator json = EventJson.mapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("exportedAt", clock.instant().toString());
            json.writeStringField("caller", owner);
            json.writeArrayFieldStart("travelRequests");
            List<TrackedRequest> page = first;
            while (!page.isEmpty()) {
                for (TrackedRequest request : page) {
                    write(request, json);
                }
                TrackedRequest last = page.getLast();
                page = page.size() < PAGE
                        ? List.of()
                        : page(owner, Optional.of(new Cursor(last.origin().createdAt(), last.id())));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(TrackedRequest request, JsonGenerator json) throws IOException {
        Contents contents = request.contents();
        json.writeStartObject();
        json.writeStringField("id", request.id());
        json.writeStringField("state", request.state().name());
        json.writePOJOField("createdAt", request.origin().createdAt());
        json.writePOJOField("expiresAt", request.origin().expiresAt());
        writeField("endedAt", request.endedAt(), json);
        writeField("revisionOf", request.origin().revisionOf(), json);
        writeField("callbackUrl", request.origin().callbackUrl(), json);
        writeField("traceParent", request.origin().traceParent(), json);
        json.writePOJOField("history", request.history());
        writeField("failure", request.failure(), json);
        writeField("refresh", request.refresh(), json);
        writeContent("request", contents.request(), json);
        writeContent("previousItinerary", contents.previous(), json);
        writeContent(
                "itinerary", contents.plan() == null ? null : contents.plan().content(), json);
        writeContent(
                "enrichment", contents.facts() == null ? null : contents.facts().content(), json);
        json.writeEndObject();
    }

    private static void writeField(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writePOJOField(name, value);
        }
    }

    /** The JSON as it is kept, to the last digit. */
    private static void writeContent(String name, @Nullable Content<?> content, JsonGenerator json) throws IOException {
        if (content != null) {
            json.writeFieldName(name);
            json.writeRawValue(new String(JsonContent.bytesOf(content), StandardCharsets.UTF_8));
        }
    }
}
