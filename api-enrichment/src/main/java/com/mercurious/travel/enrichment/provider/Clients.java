package com.mercurious.travel.enrichment.provider;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** REST clients, made when they are first needed. */
public final class Clients {
    private Clients() {}

    /** @param userAgent how the suite introduces itself */
    public static <T> Supplier<T> lazy(
            Class<T> type, URI url, Duration connectTimeout, Duration timeout, String userAgent) {
        return new Supplier<>() {
            private T client;

            @Override
            public synchronized T get() {
                if (client == null) {
                    client = QuarkusRestClientBuilder.newBuilder()
                            .baseUri(url)
                            .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                            .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                            .userAgent(userAgent)
                            .build(type);
                }
                return client;
            }
        };
    }
}
