package com.mercurious.travel.gateway.limit;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in each answer how its caller stands (draft-ietf-httpapi-ratelimit-headers), and gives back a place that is not used. */
@Singleton
public class LimitHeaders {
    /** How a caller stands. */
    static final String STANDING = "RateLimit";

    /** What it is held to. */
    static final String POLICY = "RateLimit-Policy";

    private final Provider<Allowance> allowance;
    private final Provider<SharedBuckets> buckets;

    /** Made before there is any configuration; the others are looked up with each call. */
    LimitHeaders(Provider<Allowance> allowance, Provider<SharedBuckets> buckets) {
        this.allowance = allowance;
        this.buckets = buckets;
    }

    /** Adds the headers where the call was held to anything. */
    @ServerResponseFilter
    public void add(ContainerResponseContext answer) {
        Allowance said = allowance.get();
        if (said.policies().isEmpty()) {
            return;
        }
        answer.getHeaders().putSingle(POLICY, String.join(", ", said.policies()));
        answer.getHeaders().putSingle(STANDING, String.join(", ", said.standings()));
        said.unusedPlaceOf().ifPresent(caller -> buckets.get().free(Map.of(caller, List.of(said.requestId()))));
    }
}
