package com.mercurious.travel.enrichment.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Puts what a client throws into the words of {@link ProviderException}. Messages never hold a URL: it may hold a key. */
final class Failures {
    private static final int TOO_MANY_REQUESTS = 429;

    private Failures() {}

    static ProviderException of(String title, Throwable failure, Clock clock) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ProviderException known = byType(title, cause, clock);
            if (known != null) {
                return known;
            }
        }
        return new ProviderException(Reason.CUT_OFF, title + " broke the connection off");
    }

    private static ProviderException byType(String title, Throwable cause, Clock clock) {
        return switch (cause) {
            case ProviderException e -> e;
            case JsonProcessingException e -> unreadable(title);
            case CircuitBreakerOpenException e ->
                new ProviderException(
                        Reason.SUSPENDED, title + " failed too often lately and is left alone for a while");
            case BulkheadException e ->
                new ProviderException(Reason.BUSY, "too many look-ups at " + title + " are under way");
            case org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException e -> timedOut(title);
            case TimeoutException e -> timedOut(title);
            case java.util.concurrent.TimeoutException e -> timedOut(title);
            case InterruptedException e -> timedOut(title);
            case ConnectException e -> unreachable(title);
            case UnknownHostException e -> unreachable(title);
            case NoRouteToHostException e -> unreachable(title);
            case WebApplicationException e -> json(e) ? unreadable(title) : byStatus(title, e.getResponse(), clock);
            default -> null;
        };
    }

    /** A body that is not the JSON expected comes as a response with a status, too. */
    private static boolean json(WebApplicationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return true;
            }
        }
        return failure.getResponse().getStatus() < 300;
    }

    private static ProviderException byStatus(String title, Response response, Clock clock) {
        int status = response.getStatus();
        if (status == TOO_MANY_REQUESTS) {
            return new ProviderException(
                    Reason.RATE_LIMITED,
                    title + " takes no more questions for now (429)",
                    retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER), clock));
        }
        if (status == 401 || status == 403) {
            return new ProviderException(Reason.REFUSED, "%s does not let us in (%s)".formatted(title, status));
        }
        if (status < 500) {
            return new ProviderException(Reason.REJECTED, "%s rejects the question (%s)".formatted(title, status));
        }
        return new ProviderException(
                Reason.FAULTY,
                "%s has a fault (%s)".formatted(title, status),
                retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER), clock));
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3); null where there is none that can be read. */
    static Duration retryAfter(String header, Clock clock) {
        if (header == null) {
            return null;
        }
        try {
            return header.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : until(
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant(),
                            clock);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Duration until(Instant instant, Clock clock) {
        Duration wait = Duration.between(clock.instant(), instant);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static ProviderException timedOut(String title) {
        return new ProviderException(Reason.TIMED_OUT, title + " did not answer in time");
    }

    private static ProviderException unreachable(String title) {
        return new ProviderException(Reason.UNREACHABLE, title + " can't be reached");
    }

    private static ProviderException unreadable(String title) {
        return new ProviderException(Reason.UNREADABLE, "the answer of " + title + " can't be read");
    }
}
