package com.mercurious.travel.gateway.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away a body that says of itself that it is too large, before it is read. */
public class BodyLimit {
    private final int limit;

    BodyLimit(@ConfigProperty(name = "travel.request.max-body-bytes", defaultValue = "65536") int limit) {
        this.limit = limit;
    }

    /** @throws ProblemException where it is too large */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext call) {
        if (call.getLength() > limit) {
            throw ProblemException.of(
                    ProblemType.BODY_TOO_LARGE,
                    "The body has %s bytes; up to %s are read.".formatted(call.getLength(), limit));
        }
    }
}
