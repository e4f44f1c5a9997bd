package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.http.Caller;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.request.RequestConfig;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.RequestIds;
import com.mercurious.travel.gateway.request.Submission;
import com.mercurious.travel.gateway.store.RequestInserts;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.StoreUnavailableException;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes what was checked: stored with its pending event in one insert, and handed to the relay. */
@ApplicationScoped
public class RequestAdmission {
    private static final Logger LOG = Logger.getLogger(RequestAdmission.class);

    private final RequestInserts inserts;
    private final RequestStore store;
    private final OutboxRelay relay;
    private final Caller caller;
    private final RequestConfig config;
    private final Clock clock;

    RequestAdmission(
            RequestInserts inserts,
            RequestStore store,
            OutboxRelay relay,
            Caller caller,
            RequestConfig config,
            Clock clock) {
        this.inserts = inserts;
        this.store = store;
        this.relay = relay;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a submission.
     *
     * @param key the caller's idempotency key, if it gave one
     * @return id of the travel request, which may be there already under the same key
     * @throws ProblemException where its key belongs to another submission, or it could not be stored
     */
    public String admit(Submission submission, Optional<String> key) {
        RequestDocument document = document(submission, key);
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
            store.state(document.id()).ifPresent(stored -> requireSame(stored, submission.hash()));
        }
        return document.id();
    }

    /**
     * The travel request that the same submission made before under the same key.
     *
     * @param hash of the submission
     * @throws ProblemException where the key belongs to another submission
     */
    public Optional<String> admittedBefore(Optional<String> key, String hash) {
        return key.flatMap(k -> store.state(RequestIds.ofKey(caller.name(), k))).map(stored -> {
            requireSame(stored, hash);
            return stored.id();
        });
    }

    private RequestDocument document(Submission submission, Optional<String> key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id =
                key.map(k -> RequestIds.ofKey(caller.name(), k)).orElseGet(() -> RequestIds.next(now.toEpochMilli()));
        return RequestDocument.accepted(
                id,
                caller.name(),
                submission,
                now,
                now.plus(config.expiresAfter()),
                Traces.traceParentOf(Context.current()));
    }

    private static void requireSame(RequestDocument stored, String hash) {
        if (!hash.equals(stored.bodyHash())) {
            throw ProblemException.of(
                    ProblemType.KEY_REUSED,
                    "This Idempotency-Key was sent with another travel request before; use a new key for a new request.");
        }
    }
}
