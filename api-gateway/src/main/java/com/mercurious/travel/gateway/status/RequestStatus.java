package com.mercurious.travel.gateway.status;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.redis.RedisGate;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.gateway.stream.Doorbell;
import com.mercurious.travel.gateway.stream.EventReplay;
import com.mercurious.travel.gateway.stream.StreamConfig;
import com.mercurious.travel.messaging.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a travel request is coming along: asked once, or waited for. */
@ApplicationScoped
public class RequestStatus {
    private final RequestLookup requests;
    private final EventReplay replay;
    private final Doorbell doorbell;
    private final RedisGate redis;
    private final StreamConfig config;
    private final RefreshConfig refreshes;
    private final Clock clock;

    RequestStatus(
            RequestLookup requests,
            EventReplay replay,
            Doorbell doorbell,
            RedisGate redis,
            StreamConfig config,
            RefreshConfig refreshes,
            Clock clock) {
        this.requests = requests;
        this.replay = replay;
        this.doorbell = doorbell;
        this.redis = redis;
        this.config = config;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /**
     * The state, at once or as soon as it is another than {@code ifNoneMatch} says; 304 where it is the same.
     *
     * @throws ProblemException where the caller has no request of that id
     */
    public Response answer(String id, @Nullable String ifNoneMatch, Prefer prefer) throws InterruptedException {
        Optional<RequestTag> known = RequestTag.parse(ifNoneMatch);
        TrackedRequest request = prefer.patience().isEmpty()
                ? requests.state(id)
                : await(id, known, prefer.patience().get());
        RequestViews.Status status = RequestViews.Status.of(request, progress(request));
        RequestTag tag = new RequestTag(request.version(), status.percent());
        Response.ResponseBuilder answer = known.equals(Optional.of(tag)) ? Response.notModified() : Response.ok(status);
        prefer.applied().ifPresent(applied -> answer.header("Preference-Applied", applied));
        return answer.header(HttpHeaders.ETAG, tag.header())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Prefer")
                .build();
    }

    private TrackedRequest await(String id, Optional<RequestTag> known, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        try (Doorbell.Ring ring = doorbell.listen(id)) {
            TrackedRequest first = requests.state(id);
            TrackedRequest now = first;
            long seen = known.map(RequestTag::version).orElse(first.version());
            while (now.version() == seen && isExpectedToChange(now) && !doorbell.isClosed()) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative() || left.isZero()) {
                    return now;
                }
                ring.await(shorter(left, redis.trouble().isPresent() ? config.fallbackPoll() : config.safetyPoll()));
                now = requests.state(id);
            }
            return now;
        }
    }

    /** Until it has ended, and while fresh facts are under way. */
    private boolean isExpectedToChange(TrackedRequest request) {
        boolean refreshing =
                request.refresh() != null && request.refresh().isUnderWay(clock.instant(), refreshes.lostAfter());
        return !request.state().hasEnded() || refreshing;
    }

    private RequestViews.Progress progress(TrackedRequest request) {
        if (request.state() != RequestState.GENERATING && request.state() != RequestState.ENRICHING) {
            return RequestViews.Progress.NONE;
        }
        return replay.last(request.id()).map(event -> parse(event.data())).orElse(RequestViews.Progress.NONE);
    }

    private static RequestViews.Progress parse(String data) {
        try {
            return EventJson.mapper().readValue(data, RequestViews.Progress.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an event of ours can't be read", e);
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
