package com.mercurious.travel.gateway.api;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.http.Caller;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.request.FormCheck;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.RequestConfig;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.RequestIds;
import com.mercurious.travel.gateway.request.RequestInserts;
import com.mercurious.travel.gateway.request.RequestStore;
import com.mercurious.travel.gateway.request.StoreUnavailableException;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes a travel request: checked, stored with its pending event in one insert, handed to the relay. */
@ApplicationScoped
public class RequestSubmission {
    private static final Logger LOG = Logger.getLogger(RequestSubmission.class);
    private static final int FIRST_ATTEMPT = 1;

    private final FormCheck check;
    private final RequestInserts inserts;
    private final RequestStore store;
    private final OutboxRelay relay;
    private final Caller caller;
    private final RequestConfig config;
    private final Clock clock;

    RequestSubmission(
            FormCheck check,
            RequestInserts inserts,
            RequestStore store,
            OutboxRelay relay,
            Caller caller,
            RequestConfig config,
            Clock clock) {
        this.check = check;
        this.inserts = inserts;
        this.store = store;
        this.relay = relay;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param key the caller's idempotency key, if it gave one
     * @return id of the travel request, which may be there already under the same key
     * @throws ProblemException where it is not valid, its key belongs to another request, or it could not be stored
     */
    public String submit(byte[] body, Optional<String> key) {
        TravelRequest request = check.check(body);
        RequestDocument document = document(request, key);
        boolean isNew;
        try {
            isNew = inserts.insert(document);
        } catch (StoreUnavailableException e) {
            LOG.errorf("a travel request was turned away with 503: %s; check MongoDB and MONGODB_URI", e.getMessage());
            throw ProblemException.of(
                    ProblemType.STORE_UNAVAILABLE,
                    "The travel request could not be stored now. Send it again, with an Idempotency-Key to be safe.",
                    e);
        }
        if (isNew) {
            relay.offer(document);
        } else {
            requireSame(document);
        }
        return document.id();
    }

    private RequestDocument document(TravelRequest request, Optional<String> key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expires = now.plus(config.expiresAfter());
        String json = new String(EventJson.write(request), StandardCharsets.UTF_8);
        String id =
                key.map(k -> RequestIds.ofKey(caller.name(), k)).orElseGet(() -> RequestIds.next(now.toEpochMilli()));
        String trace = Traces.traceParentOf(Context.current());
        return new RequestDocument(
                id,
                RequestDocument.revision(id, 0),
                0,
                caller.name(),
                RequestState.ACCEPTED,
                FIRST_ATTEMPT,
                now,
                expires,
                expires,
                null,
                List.of(new RequestDocument.StateEntry(RequestState.ACCEPTED, now)),
                0,
                hash(json),
                json,
                null,
                null,
                null,
                0,
                trace,
                List.of(OutboxEntry.of(EventType.GENERATION_REQUEST, FIRST_ATTEMPT, trace, now)));
    }

    private void requireSame(RequestDocument document) {
        String stored =
                store.state(document.id()).map(RequestDocument::bodyHash).orElse(null);
        if (!document.bodyHash().equals(stored)) {
            throw ProblemException.of(
                    ProblemType.KEY_REUSED,
                    "This Idempotency-Key was sent with another travel request before; use a new key for a new request.");
        }
    }

    private static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
