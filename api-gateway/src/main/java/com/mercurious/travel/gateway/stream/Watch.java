package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.redis.RedisGate;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestStore;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One watch of one request: reads its Redis Stream from where the client is, and asks the store where the stream has
 * nothing to say, so that the end is told even if the stream never had it.
 */
final class Watch {
    private static final int PAGE = 200;
    private static final String BEGINNING = "0-0";

    private final String requestId;
    private final RequestStore store;
    private final EventReplay replay;
    private final RedisGate redis;
    private final StreamConfig config;
    private final MultiEmitter<? super StreamEvent> client;
    private final @Nullable StreamEvent first;
    private String position;
    private RequestState told = RequestState.ACCEPTED;
    private boolean ended;
    private long lastSent = System.nanoTime();
    private long lastAsked;
    private Duration poll;

    Watch(
            TrackedRequest request,
            @Nullable String after,
            RequestStore store,
            EventReplay replay,
            RedisGate redis,
            StreamConfig config,
            MultiEmitter<? super StreamEvent> client) {
        this.requestId = request.id();
        this.store = store;
        this.replay = replay;
        this.redis = redis;
        this.config = config;
        this.client = client;
        this.first = after == null ? EventData.accepted(request) : null;
        this.position = after == null ? BEGINNING : after;
        this.poll = config.safetyPoll();
        this.lastAsked = System.nanoTime()
                - (request.state().hasEnded() ? config.safetyPoll().toNanos() : 0);
    }

    /** Returns at the end of the request, of the connection or of the process. */
    void run(Doorbell.Ring ring, Doorbell doorbell) throws InterruptedException {
        if (first != null) {
            send(first);
        }
        while (!ended && !client.isCancelled() && !doorbell.isClosed()) {
            boolean news = replay();
            if (!ended && !news) {
                askTheStore();
            }
            if (!ended && !news) {
                ring.await(patience());
                heartbeat();
            }
        }
    }

    /** @return whether there was anything */
    private boolean replay() {
        Optional<List<StreamEvent>> events = replay.read(requestId, position, PAGE);
        for (StreamEvent event : events.orElse(List.of())) {
            send(event);
            position = event.id();
            poll = config.safetyPoll();
            if (event.isEnd()) {
                ended = true;
                return true;
            }
        }
        return events.isPresent() && !events.get().isEmpty();
    }

    private void askTheStore() {
        if (System.nanoTime() - lastAsked < poll().toNanos()) {
            return;
        }
        lastAsked = System.nanoTime();
        poll = shorter(poll.multipliedBy(2), config.longestPoll());
        TrackedRequest now = store.state(requestId).orElse(null);
        if (now == null) {
            ended = true;
            return;
        }
        boolean streamIsSilent = redis.trouble().isPresent() || now.state().hasEnded();
        if (streamIsSilent && now.state() != told) {
            told = now.state();
            send(EventData.state(now));
        }
        if (now.state().hasEnded()) {
            send(EventData.end(now));
            ended = true;
        }
    }

    private Duration poll() {
        return redis.trouble().isPresent() ? config.fallbackPoll() : poll;
    }

    private Duration patience() {
        Duration untilHeartbeat = config.heartbeat().minusNanos(System.nanoTime() - lastSent);
        return shorter(untilHeartbeat, poll());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void heartbeat() {
        if (System.nanoTime() - lastSent >= config.heartbeat().toNanos()) {
            send(Watches.HEARTBEAT);
        }
    }

    private void send(StreamEvent event) {
        client.emit(event);
        lastSent = System.nanoTime();
    }
}
