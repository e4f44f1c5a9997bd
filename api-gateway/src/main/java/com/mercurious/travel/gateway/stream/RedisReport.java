package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.redis.RedisGate;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether Redis is done without; that makes the service slower, not unready. */
@Readiness
@ApplicationScoped
public class RedisReport implements HealthCheck {
    private final RedisGate gate;

    RedisReport(RedisGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Redis (not required)").up();
        gate.trouble().ifPresent(trouble -> response.withData("done without", trouble));
        return response.build();
    }
}
