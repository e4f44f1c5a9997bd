package com.mercurious.travel.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one limit of a body: turns away what says of itself that it is too large before it is read, and what does not say its
 * length once it is.
 */
@jakarta.ws.rs.ext.Provider
public class BodyLimit implements ReaderInterceptor {
    private final Provider<BodyConfig> config;
    private final Provider<MeterRegistry> metrics;

    /** Made before there is any configuration, which is looked up with each call. */
    BodyLimit(Provider<BodyConfig> config, Provider<MeterRegistry> metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** @throws ProblemException where the call says that its body is too large */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext call) {
        require(call.getLength());
    }

    /** @throws ProblemException where the body turned out to be too large */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        Object body = call.proceed();
        if (body instanceof byte[] bytes) {
            require(bytes.length);
        }
        return body;
    }

    private void require(int length) {
        int limit = config.get().maxBodyBytes();
        if (length > limit) {
            metrics.get()
                    .counter("travel.requests.rejected", "reason", ProblemType.BODY_TOO_LARGE.slug())
                    .increment();
            throw ProblemException.of(
                    ProblemType.BODY_TOO_LARGE, "The body has %s bytes; up to %s are read.".formatted(length, limit));
        }
    }
}
