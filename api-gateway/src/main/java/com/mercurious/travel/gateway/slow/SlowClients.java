package com.mercurious.travel.gateway.slow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How slow clients may be, and how many were hung up on; says so where heads of requests have no time-out. */
@Singleton
@Unremovable
public class SlowClients {
    private static final Logger LOG = Logger.getLogger(SlowClients.class);
    private static final String SWITCH = ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY;
    private static final String ON = "serviceload";

    private final SlowConfig config;
    private final Counter hungUp;

    SlowClients(SlowConfig config, MeterRegistry metrics) {
        this.config = config;
        this.hungUp = Counter.builder("travel.http.too.slow")
                .description("connections closed because their client was too slow to send")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (!ON.equals(System.getProperty(SWITCH))) {
            LOG.warnf(
                    "heads of requests have no time-out: start the JVM with the options of deploy/jvm, which say -D%s=%s",
                    SWITCH, ON);
        }
    }

    Duration headTimeout() {
        return config.headTimeout();
    }

    Duration bodyTimeout() {
        return config.bodyTimeout();
    }

    void hungUp() {
        hungUp.increment();
    }
}
