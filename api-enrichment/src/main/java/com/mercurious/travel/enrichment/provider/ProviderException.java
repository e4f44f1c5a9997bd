package com.mercurious.travel.enrichment.provider;

import java.time.Duration;
import java.util.Locale;

/** A service gave no answer that can be used; the message says which service and why, in words for the traveller. */
public class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Duration retryAfter;

    /** @param retryAfter what the service asks to wait for; null: nothing */
    public ProviderException(Reason reason, String message, Duration retryAfter) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public ProviderException(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }

    /** What the service asks to wait for; null: nothing. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Why there is no answer, and what an operator does about it. */
    public enum Reason {
        TIMED_OUT(true, true, "slow or overloaded; nothing to do unless it lasts"),
        UNREACHABLE(true, true, "check its url setting and the way out of this network"),
        CUT_OFF(true, true, "the connection broke; nothing to do unless it lasts"),
        FAULTY(true, true, "the service has a fault; nothing to do unless it lasts"),
        RATE_LIMITED(true, true, "its quota is used up; raise it, or the ttl setting"),
        REFUSED(false, true, "check its key setting"),
        REJECTED(false, false, "it does not take the question; look for a newer version of this service"),
        UNREADABLE(false, true, "its answer is not as documented; look for a newer version of this service"),
        IMPLAUSIBLE(false, false, "its answer can't be right and was not used"),
        BUSY(false, false, "more look-ups at once than its in-parallel setting allows"),
        SUSPENDED(false, false, "it failed too often lately and is left alone for the breaker-pause setting");

        private final boolean worthAnotherTry;
        private final boolean troubleOfTheService;
        private final String advice;

        Reason(boolean worthAnotherTry, boolean troubleOfTheService, String advice) {
            this.worthAnotherTry = worthAnotherTry;
            this.troubleOfTheService = troubleOfTheService;
            this.advice = advice;
        }

        boolean worthAnotherTry() {
            return worthAnotherTry;
        }

        boolean troubleOfTheService() {
            return troubleOfTheService;
        }

        String advice() {
            return advice;
        }

        /** The value of the metrics' {@code result} tag. */
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
