package com.mercurious.travel.gateway.slow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts the clients that were hung up on, and has Netty look for {@link HeadDeadlines} before the server listens. */
@Singleton
@Unremovable
public class SlowClients implements HttpServerOptionsCustomizer {
    private final SlowConfig config;
    private final Counter hungUp;

    SlowClients(SlowConfig config, MeterRegistry metrics) {
        this.config = config;
        this.hungUp = Counter.builder("travel.http.too.slow")
                .description("connections closed because their client was too slow to send")
                .register(metrics);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
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
