package com.mercurious.travel.gateway.stream;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Rings the doorbell for news that other replicas tell of: one subscription a process to the channel on which the requests
 * with news are named. What this process told itself it has rung for already.
 */
@ApplicationScoped
public class DistantBell {
    static final String CHANNEL = "travel:doorbell";
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final String FROM = "@";

    private final Doorbell doorbell;
    private final ReactivePubSubCommands<String> pubsub;
    private final AtomicReference<Cancellable> subscription = new AtomicReference<>();

    DistantBell(Doorbell doorbell, ReactiveRedisDataSource redis) {
        this.doorbell = doorbell;
        this.pubsub = redis.pubsub(String.class);
    }

    void start(@Observes StartupEvent event) {
        subscription.set(pubsub.subscribe(CHANNEL)
                .onItem()
                .invoke(peal -> hear(peal, doorbell))
                .onCompletion()
                .fail()
                .onFailure(e -> !doorbell.isClosed())
                .retry()
                .withBackOff(RETRY, RETRY)
                .indefinitely()
                .subscribe()
                .with(peal -> {}, e -> {}));
    }

    void stop(@Observes ShutdownEvent event) {
        doorbell.close();
        Cancellable current = subscription.getAndSet(null);
        if (current != null) {
            current.cancel();
        }
    }

    /** The message that names the requests with news, and whose bell has rung for them. */
    static String peal(String from, Collection<String> requestIds) {
        return String.join(" ", requestIds) + ' ' + FROM + from;
    }

    /** Rings for a message, unless it came from {@code doorbell} itself. */
    static void hear(String peal, Doorbell doorbell) {
        List<String> words = Arrays.asList(peal.split(" "));
        if (!words.getLast().equals(FROM + doorbell.name())) {
            doorbell.ring(words);
        }
    }
}
