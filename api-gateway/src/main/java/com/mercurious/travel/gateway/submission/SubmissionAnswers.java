package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.RequestConfig;
import com.mercurious.travel.gateway.status.Links;
import com.mercurious.travel.gateway.status.RequestViews;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Answers calls that submit something: 202 where it was taken, and counts that as well as what was turned away. */
@ApplicationScoped
public class SubmissionAnswers {
    private final RequestConfig config;
    private final MeterRegistry metrics;
    private final Counter accepted;

    SubmissionAnswers(RequestConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        this.accepted = metrics.counter("travel.requests.accepted");
    }

    /**
     * @param body of the call
     * @param keyHeader {@code Idempotency-Key}, or null
     * @param revisionOf id of the travel request whose plan is revised; null: a new trip
     * @param submit takes the key and answers the id of the travel request
     */
    public Response answer(
            byte[] body, String keyHeader, String revisionOf, Function<Optional<String>, String> submit) {
        try {
            if (body != null && body.length > config.maxBodyBytes()) {
                throw ProblemException.of(
                        ProblemType.BODY_TOO_LARGE,
                        "The body has %s bytes; up to %s are read.".formatted(body.length, config.maxBodyBytes()));
            }
            String id = submit.apply(IdempotencyKey.parse(keyHeader));
            accepted.increment();
            return Response.accepted(RequestViews.Accepted.of(id, revisionOf))
                    .location(URI.create(Links.requestOf(id)))
                    .build();
        } catch (ProblemException e) {
            metrics.counter("travel.requests.rejected", "reason", e.type().slug())
                    .increment();
            throw e;
        }
    }
}
