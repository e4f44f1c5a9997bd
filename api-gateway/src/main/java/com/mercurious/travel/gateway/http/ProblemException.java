package com.mercurious.travel.gateway.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a call with a problem; the edge turns it into the answer. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final ProblemType type;
    private final Duration retryAfter;
    private final String challenge;

    private ProblemException(ProblemType type, Problem problem, Throwable cause, Duration retryAfter) {
        this(type, problem, cause, retryAfter, null);
    }

    private ProblemException(
            ProblemType type, Problem problem, Throwable cause, Duration retryAfter, String challenge) {
        super(problem.detail(), cause, false, false);
        this.type = type;
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.challenge = challenge;
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, problem(type, detail, null, null), null, null);
    }

    public static ProblemException of(ProblemType type, String detail, Throwable cause) {
        return new ProblemException(type, problem(type, detail, null, null), cause, null);
    }

    public static ProblemException of(ProblemType type, String detail, List<FieldError> errors) {
        return new ProblemException(type, problem(type, detail, errors, null), null, null);
    }

    /** @param state the travel request's state, which is what stands in the way */
    public static ProblemException inState(ProblemType type, String detail, String state) {
        return new ProblemException(type, problem(type, detail, null, state), null, null);
    }

    /** @param wait after which the same call may be sent again */
    public static ProblemException tooEarly(ProblemType type, String detail, Duration wait) {
        return new ProblemException(type, problem(type, detail, null, null), null, wait);
    }

    /** @param challenge says in {@code WWW-Authenticate} what a client has to bring along */
    public static ProblemException challenge(ProblemType type, String detail, String challenge) {
        return new ProblemException(type, problem(type, detail, null, null), null, null, challenge);
    }

    private static Problem problem(ProblemType type, String detail, List<FieldError> errors, String state) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors, state);
    }

    public ProblemType type() {
        return type;
    }

    /** When the same call may be sent again; empty: not known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What a client has to bring along; empty where it is not about that. */
    public Optional<String> challenge() {
        return Optional.ofNullable(challenge);
    }

    public Problem problem() {
        return problem;
    }
}
