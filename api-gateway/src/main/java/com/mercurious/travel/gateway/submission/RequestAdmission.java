package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.limit.Allowance;
import com.mercurious.travel.gateway.outbox.RelayQueue;
import com.mercurious.travel.gateway.pipeline.Transitions;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
import com.mercurious.travel.gateway.status.RequestViews;
import com.mercurious.travel.gateway.store.NewRequest;
import com.mercurious.travel.gateway.store.RequestInserts;
import com.mercurious.travel.gateway.store.StoreUnavailableException;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what was checked: stored with its pending event and its answer in one insert, and handed on to the outbox. */
@ApplicationScoped
public class RequestAdmission {
    private static final Logger LOG = Logger.getLogger(RequestAdmission.class);

    private final RequestInserts inserts;
    private final FirstAnswers answers;
    private final Transitions transitions;
    private final RelayQueue outbox;
    private final Caller caller;
    private final Allowance allowance;
    private final SubmissionConfig config;
    private final Clock clock;

    RequestAdmission(
            RequestInserts inserts,
            FirstAnswers answers,
            Transitions transitions,
            RelayQueue outbox,
            Caller caller,
            Allowance allowance,
            SubmissionConfig config,
            Clock clock) {
        this.inserts = inserts;
        this.answers = answers;
        this.transitions = transitions;
        this.outbox = outbox;
        this.caller = caller;
        this.allowance = allowance;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a submission, once for each idempotency key.
     *
     * @param key the caller's idempotency key, if it gave one
     * @param path that was called, and {@code body} with what: the same key goes with the same call alone
     * @param check makes the submission of it; what it throws is thrown on, unless the same call was taken before
     * @return 202, or what the same call was answered before
     * @throws ProblemException where its key belongs to another call or one that is under way, or it could not be stored
     */
    public Response admit(Optional<String> key, String path, byte @Nullable [] body, Supplier<Submission> check) {
        if (key.isEmpty()) {
            return admitNew(check.get(), null).orElseThrow();
        }
        KeyedCall call = KeyedCall.of(caller.name(), key.get(), path, body);
        return answers.once(call, () -> admitNew(check.get(), call));
    }

    /** Empty where there is a travel request of the same key. */
    private Optional<Response> admitNew(Submission submission, @Nullable KeyedCall call) {
        TrackedRequest request = accepted(submission);
        RenderedAnswer answer = RenderedAnswer.of(RequestViews.Accepted.of(request.id(), submission.revisionOf()));
        Instant until = request.origin().createdAt().plus(config.keyLifetime());
        if (!insert(new NewRequest(request, call == null ? null : answer.first(call, until)))
                && !answers.isOf(call, request.id())) {
            return Optional.empty();
        }
        allowance.used();
        transitions.accepted(request);
        outbox.offer(request);
        return Optional.of(answer.response());
    }

    private boolean insert(NewRequest request) {
        try {
            return inserts.insert(request);
        } catch (StoreUnavailableException e) {
            LOG.errorf("a travel request was turned away with 503: %s; check MongoDB and MONGODB_URI", e.getMessage());
            throw ProblemException.of(
                    ProblemType.STORE_UNAVAILABLE,
                    "The travel request could not be stored now. Send it again, with an Idempotency-Key to be safe.",
                    e);
        }
    }

    private TrackedRequest accepted(Submission submission) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Origin origin = new Origin(
                allowance.requestId(),
                caller.name(),
                TrackedRequest.FIRST_ATTEMPT,
                now,
                now.plus(config.expiresAfter()),
                submission.revisionOf(),
                Traces.traceParentOf(Context.current()));
        return TrackedRequest.accepted(origin, submission.request(), submission.previous());
    }
}
