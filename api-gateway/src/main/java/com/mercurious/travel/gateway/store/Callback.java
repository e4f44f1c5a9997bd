package com.mercurious.travel.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a travel request's end, and how far that has come. It is part of the request's document, so that the
 * write that ends the request is the one that makes the delivery due.
 *
 * @param url where it is told
 * @param turn {@code <request id>/<number>}, of this state of the delivery alone: who changes it does so by its turn, and of
 *     two who do so at once one finds it gone
 * @param since when it became due, or was asked for again; null: the request has not ended
 * @param dueAt when the next attempt is; null: there is none to come. While one is under way, when it counts as lost
 * @param sending whether an attempt is under way
 * @param failures attempts that failed since {@code since}
 * @param result what came of it; null: nothing yet
 * @param attempts the last ones, oldest first
 */
public record Callback(
        String url,
        String turn,
        @Nullable Instant since,
        @Nullable Instant dueAt,
        boolean sending,
        int failures,
        @Nullable DeliveryResult result,
        List<Attempt> attempts) {
    private static final int ATTEMPTS_KEPT = 50;

    /** How a delivery ends. */
    public enum DeliveryResult {
        /** The receiver took it. */
        DELIVERED,
        /** The receiver does not want to be told any more (410). */
        GONE,
        /** It was tried for as long as it is. */
        GIVEN_UP
    }

    /** Why an attempt had no answer. */
    public enum NoAnswer {
        /** The name is unknown, or it leads to where nothing is sent. */
        NO_PUBLIC_ADDRESS,
        /** The caller has no webhook secret to sign with. */
        NO_SECRET,
        NO_CONNECTION,
        /** The certificate is not valid, or not for that name. */
        NO_TRUST,
        NO_ANSWER_IN_TIME,
        /** The connection ended early, or what came is no HTTP. */
        BROKEN_ANSWER
    }

    /**
     * One attempt.
     *
     * @param took milliseconds
     * @param status of the answer; null: there was none
     * @param problem why there was none; null: there was one
     */
    public record Attempt(
            Instant at,
            long took,
            @Nullable Integer status,
            @Nullable NoAnswer problem) {}

    /** Of a request that has not ended. */
    static Callback waiting(String requestId, String url) {
        return new Callback(url, requestId + "/0", null, null, false, 0, null, List.of());
    }

    /** An attempt is under way, which counts as lost at {@code until}. */
    Callback claimed(Instant until) {
        return new Callback(url, nextTurn(), since, until, true, failures, result, attempts);
    }

    /** It was told, or need not be any more. */
    public Callback ended(DeliveryResult how, Attempt last) {
        return new Callback(url, nextTurn(), since, null, false, failures, how, with(last));
    }

    /** An attempt failed, and the next is at {@code next}. */
    public Callback failed(Attempt last, Instant next) {
        return new Callback(url, nextTurn(), since, next, false, failures + 1, null, with(last));
    }

    /** It is asked for again. */
    public Callback again(Instant now) {
        return new Callback(url, nextTurn(), now, now, false, 0, null, attempts);
    }

    /** Whether {@code patience} is over at {@code at}. */
    public boolean isPast(Instant at, Duration patience) {
        return since != null && at.isAfter(since.plus(patience));
    }

    private List<Attempt> with(Attempt last) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(last);
        return all.subList(Math.max(0, all.size() - ATTEMPTS_KEPT), all.size());
    }

    private String nextTurn() {
        int bar = turn.lastIndexOf('/') + 1;
        return turn.substring(0, bar) + (Long.parseLong(turn.substring(bar)) + 1);
    }
}
