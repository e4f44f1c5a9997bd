package com.mercurious.travel.messaging.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready while the broker answers and allows what the channels need. A trouble is logged in one line when it begins and
 * when it ends, rather than by the clients' endless retries.
 */
@Readiness
@ApplicationScoped
public class KafkaAccessReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(KafkaAccessReadiness.class);
    private static final long PERIOD_S = 5;
    private static final String NOT_CHECKED = "not checked yet";

    private final KafkaAccess access;
    private final Map<String, Object> clientConfig;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("kafka-access").daemon().unstarted(task));
    private volatile String trouble = NOT_CHECKED;
    private Admin admin;

    KafkaAccessReadiness(
            ChannelTopology topology, @Identifier("default-kafka-broker") Map<String, Object> kafkaConfig) {
        this.clientConfig = new HashMap<>(kafkaConfig);
        this.clientConfig.keySet().retainAll(AdminClientConfig.configNames());
        this.clientConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.access = new KafkaAccess(
                topology,
                String.valueOf(kafkaConfig.get("bootstrap.servers")),
                String.valueOf(kafkaConfig.get("sasl.jaas.config")));
    }

    void start(@Observes StartupEvent event) {
        scheduler.scheduleWithFixedDelay(this::check, 0, PERIOD_S, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.shutdownNow();
    }

    private void check() {
        try {
            if (admin == null) {
                admin = Admin.create(clientConfig);
            }
            report(access.trouble(admin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            admin.close(java.time.Duration.ZERO);
        } catch (RuntimeException e) {
            report(Optional.of("Kafka can't be asked: " + e.getMessage()));
        }
    }

    private void report(Optional<String> found) {
        String before = trouble;
        trouble = found.orElse(null);
        if (trouble != null && !trouble.equals(before)) {
            LOG.error(trouble);
        } else if (trouble == null && before != null && !before.equals(NOT_CHECKED)) {
            LOG.info("Kafka answers and allows all that this service needs");
        }
    }

    @Override
    public HealthCheckResponse call() {
        String now = trouble;
        var response = HealthCheckResponse.named("Kafka allows what this service needs")
                .status(now == null);
        if (now != null) {
            response.withData("trouble", now);
        }
        return response.build();
    }
}
