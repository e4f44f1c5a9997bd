package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.outbox.RelayQueue;
import com.mercurious.travel.gateway.pipeline.Transitions;
import com.mercurious.travel.gateway.request.RequestIds;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
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

/** Takes what was checked: stored with its pending event in one insert, and handed on to the outbox. */
@ApplicationScoped
public class RequestAdmission {
    private static final Logger LOG = Logger.getLogger(RequestAdmission.class);

    private final RequestInserts inserts;
    private final RequestStore store;
    private final Transitions transitions;
    private final RelayQueue outbox;
    private final Caller caller;
    private final SubmissionConfig config;
    private final Clock clock;

    RequestAdmission(
            RequestInserts inserts,
            RequestStore store,
            Transitions transitions,
            RelayQueue outbox,
            Caller caller,
            SubmissionConfig config,
            Clock clock) {
        this.inserts = inserts;
        this.store = store;
        this.transitions = transitions;
        this.outbox = outbox;
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
        TrackedRequest request = accepted(submission, key);
        boolean isNew;
        try {
            isNew = inserts.insert(request);
        } catch (StoreUnavailableException e) {
            LOG.errorf("a travel request was turned away with 503: %s; check MongoDB and MONGODB_URI", e.getMessage());
            throw ProblemException.of(
                    ProblemType.STORE_UNAVAILABLE,
                    "The travel request could not be stored now. Send it again, with an Idempotency-Key to be safe.",
                    e);
        }
        if (isNew) {
            transitions.accepted(request);
            outbox.offer(request);
        } else {
            store.state(request.id()).ifPresent(stored -> requireSame(stored, submission.hash()));
        }
        return request.id();
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

    private TrackedRequest accepted(Submission submission, Optional<String> key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id =
                key.map(k -> RequestIds.ofKey(caller.name(), k)).orElseGet(() -> RequestIds.next(now.toEpochMilli()));
        Origin origin = new Origin(
                id,
                caller.name(),
                TrackedRequest.FIRST_ATTEMPT,
                now,
                now.plus(config.expiresAfter()),
                submission.hash(),
                submission.revisionOf(),
                Traces.traceParentOf(Context.current()),
                submission.callbackUrl());
        return TrackedRequest.accepted(origin, submission.request(), submission.previous());
    }

    private static void requireSame(TrackedRequest stored, String hash) {
        if (!hash.equals(stored.origin().bodyHash())) {
            throw ProblemException.of(
                    ProblemType.KEY_REUSED,
                    "This Idempotency-Key was sent with another travel request before; use a new key for a new request.");
        }
    }
}
