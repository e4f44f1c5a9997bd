package com.mercurious.travel.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before tokens can be checked; an issuer that leaves later keeps nobody away whose key is known. */
@Readiness
@ApplicationScoped
public class IssuerReadiness implements HealthCheck {
    private final IssuerKeys keys;

    IssuerReadiness(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("issuer's keys")
                .status(keys.areThere())
                .build();
    }
}
