package com.mercurious.travel.messaging.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ready while the broker answers and allows what the channels need; where a service has work without Kafka, also while the
 * broker is away, which is told all the same. A trouble is logged in one line when it begins and
 * when it ends, rather than by the clients' endless retries.
 */
@Readiness
@ApplicationScoped
public class KafkaAccessReadiness implements HealthCheck {
    /** Setting of a service that is of use while Kafka is away. */
    static final String READY_WITHOUT_KAFKA = "travel.readiness.without-kafka";

    private static final Logger LOG = Logger.getLogger(KafkaAccessReadiness.class);
    private static final long PERIOD_S = 5;
    private static final int BEFORE_THE_CHANNELS = 1;
    private static final KafkaTrouble NOT_CHECKED = new KafkaTrouble("not checked yet", false);

    private final KafkaAccess access;
    private final boolean readyWithoutKafka;
    private final Map<String, Object> clientConfig;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("kafka-access").daemon().unstarted(task));
    private volatile @Nullable KafkaTrouble trouble = NOT_CHECKED;
    private Admin admin;

    KafkaAccessReadiness(
            ChannelTopology topology,
            @Identifier("default-kafka-broker") Map<String, Object> kafkaConfig,
            @ConfigProperty(name = READY_WITHOUT_KAFKA, defaultValue = "false") boolean readyWithoutKafka) {
        this.clientConfig = new HashMap<>(kafkaConfig);
        this.clientConfig.keySet().retainAll(AdminClientConfig.configNames());
        this.clientConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.access = new KafkaAccess(
                topology,
                String.valueOf(kafkaConfig.get("bootstrap.servers")),
                String.valueOf(kafkaConfig.get("sasl.jaas.config")));
        this.readyWithoutKafka = readyWithoutKafka;
    }

    /** Before the channels, whose clients would end the start with a stack trace. */
    void start(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent event) {
        admin = KafkaSettings.admin(clientConfig);
        scheduler.scheduleWithFixedDelay(this::check, 0, PERIOD_S, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.shutdownNow();
    }

    private void check() {
        try {
            report(access.trouble(admin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            admin.close(java.time.Duration.ZERO);
        } catch (RuntimeException e) {
            report(Optional.of(new KafkaTrouble("Kafka can't be asked: " + e.getMessage(), false)));
        }
    }

    private void report(Optional<KafkaTrouble> found) {
        KafkaTrouble before = trouble;
        trouble = found.orElse(null);
        if (found.isPresent() && !found.get().equals(before)) {
            LOG.error(found.get().message());
        } else if (found.isEmpty() && before != null && !before.equals(NOT_CHECKED)) {
            LOG.info("Kafka answers and allows all that this service needs");
        }
    }

    @Override
    public HealthCheckResponse call() {
        KafkaTrouble now = trouble;
        var response = HealthCheckResponse.named("Kafka allows what this service needs")
                .status(now == null || (readyWithoutKafka && now.passing()));
        if (now != null) {
            response.withData("trouble", now.message());
        }
        return response.build();
    }
}
