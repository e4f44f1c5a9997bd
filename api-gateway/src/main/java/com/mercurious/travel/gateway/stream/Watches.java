package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.redis.RedisGate;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Those who watch travel requests from this process: each has a virtual thread that looks when it is rung for. */
@ApplicationScoped
public class Watches {
    /** Says that the connection is alive, and nothing else. */
    static final StreamEvent HEARTBEAT = new StreamEvent(null, "heartbeat", "");

    private static final Logger LOG = Logger.getLogger(Watches.class);

    /** A watcher that is this many events behind is cut off; it comes back with its Last-Event-ID. */
    private static final int BACKLOG = 1024;

    private final RequestStore store;
    private final EventReplay replay;
    private final Doorbell doorbell;
    private final RedisGate redis;
    private final StreamConfig config;
    private final OpenStreams streams;

    Watches(
            RequestStore store,
            EventReplay replay,
            Doorbell doorbell,
            RedisGate redis,
            StreamConfig config,
            OpenStreams streams) {
        this.store = store;
        this.replay = replay;
        this.doorbell = doorbell;
        this.redis = redis;
        this.config = config;
        this.streams = streams;
    }

    /**
     * Watches a request to its end.
     *
     * @param caller who watches
     * @param request as it is now
     * @param after position of the last event that was seen; null: none
     * @throws ProblemException where too many streams are open
     */
    Multi<StreamEvent> open(String caller, TrackedRequest request, @Nullable String after) {
        streams.opened(caller);
        return Multi.createFrom()
                .<StreamEvent>emitter(emitter ->
                        Thread.ofVirtual().name("watch-" + request.id()).start(() -> run(request, after, emitter)))
                .onOverflow()
                .buffer(BACKLOG)
                .onTermination()
                .invoke(() -> streams.closed(caller));
    }

    private void run(TrackedRequest request, @Nullable String after, MultiEmitter<? super StreamEvent> emitter) {
        try (Doorbell.Ring ring = doorbell.listen(request.id())) {
            emitter.onTermination(ring::wake);
            new Watch(request, after, store, replay, redis, config, emitter).run(ring, doorbell);
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("a watch ended early: travelRequestId=%s: %s; its client will come back", request.id(), e);
            emitter.complete();
        }
    }
}
