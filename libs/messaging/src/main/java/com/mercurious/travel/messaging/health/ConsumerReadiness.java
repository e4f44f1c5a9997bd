package com.mercurious.travel.messaging.health;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when every topic that the service reads has partitions assigned to this process; where a service has work without
 * Kafka it is ready without, and what is not assigned is told.
 */
@Readiness
@ApplicationScoped
public class ConsumerReadiness implements HealthCheck {
    private final ChannelTopology topology;
    private final ConsumerAssignments assignments;
    private final boolean readyWithoutKafka;

    ConsumerReadiness(
            ChannelTopology topology,
            @Identifier("assignments") ConsumerAssignments assignments,
            @ConfigProperty(name = KafkaAccessReadiness.READY_WITHOUT_KAFKA, defaultValue = "false")
                    boolean readyWithoutKafka) {
        this.topology = topology;
        this.assignments = assignments;
        this.readyWithoutKafka = readyWithoutKafka;
    }

    @Override
    public HealthCheckResponse call() {
        Set<String> unassigned = new TreeSet<>(topology.reads());
        unassigned.removeAll(assignments.topics());
        var response = HealthCheckResponse.named("Kafka consumers have partitions")
                .status(readyWithoutKafka || unassigned.isEmpty());
        if (!unassigned.isEmpty()) {
            response.withData("no partition yet of", String.join(", ", unassigned));
        }
        return response.build();
    }
}
