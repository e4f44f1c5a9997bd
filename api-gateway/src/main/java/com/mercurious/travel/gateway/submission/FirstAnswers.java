package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.store.FirstAnswer;
import com.mercurious.travel.gateway.store.NewRequest;
import com.mercurious.travel.gateway.store.RequestStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What calls with an idempotency key were answered first. A key that is not taken is never looked up: the insert of what
 * the call makes finds out, in whatever replica.
 */
@ApplicationScoped
public class FirstAnswers {
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

    private final RequestStore store;
    private final Clock clock;

    /** Names of the keys of calls that this process has not answered yet. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    FirstAnswers(RequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes what a call is for, if it was not made before.
     *
     * @param make empty where the key turned out to be taken; a problem that it throws is thrown on unless the same call
     *     was taken before: what was right then may not be today
     * @throws ProblemException where the key belongs to another call, or to one that is under way
     */
    Response once(KeyedCall call, Supplier<Optional<Response>> make) {
        if (!underWay.add(call.key())) {
            throw ProblemException.tooEarly(
                    ProblemType.KEY_IN_USE,
                    "A call with this Idempotency-Key is still being answered; send this one again to get the same answer.",
                    UNDER_WAY);
        }
        try {
            return makeOrRepeat(call, make);
        } finally {
            underWay.remove(call.key());
        }
    }

    /** Whether the travel request that a key is taken by is {@code id}: a write that the store's client sent twice. */
    boolean isOf(@Nullable KeyedCall call, String id) {
        return call == null
                || store.madeWith(call.key())
                        .filter(found -> found.request().id().equals(id))
                        .isPresent();
    }

    private Response makeOrRepeat(KeyedCall call, Supplier<Optional<Response>> make) {
        try {
            Optional<Response> made = make.get();
            if (made.isPresent()) {
                return made.get();
            }
        } catch (ProblemException e) {
            if (e.type() == ProblemType.STORE_UNAVAILABLE) {
                throw e;
            }
            return before(call).orElseThrow(() -> e);
        }
        return before(call).or(make).or(() -> before(call)).orElseThrow();
    }

    /** What the call was answered before; empty where its key is free, which it is from then on also in the store. */
    private Optional<Response> before(KeyedCall call) {
        Optional<NewRequest> found = store.madeWith(call.key());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FirstAnswer first = found.get().answer();
        if (!clock.instant().isBefore(first.until())) {
            store.free(found.get());
            return Optional.empty();
        }
        if (!first.wish().equals(call.wish())) {
            throw ProblemException.of(
                    ProblemType.KEY_REUSED,
                    "This Idempotency-Key was sent with another call or body before; use a new key for a new request.");
        }
        return Optional.of(RenderedAnswer.of(first).response());
    }
}
