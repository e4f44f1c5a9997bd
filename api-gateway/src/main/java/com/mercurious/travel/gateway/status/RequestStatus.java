package com.mercurious.travel.gateway.status;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.pipeline.Effects;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.RefreshConfig;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.RequestStore.Transition;
import com.mercurious.travel.gateway.stream.Doorbell;
import com.mercurious.travel.gateway.stream.EventLog;
import com.mercurious.travel.gateway.stream.RedisGate;
import com.mercurious.travel.gateway.stream.StreamConfig;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** How a travel request is coming along: asked once, waited for, or ended by its client. */
@ApplicationScoped
public class RequestStatus {
    private final RequestLookup requests;
    private final RequestStore store;
    private final Effects effects;
    private final EventLog log;
    private final Doorbell doorbell;
    private final RedisGate redis;
    private final StreamConfig config;
    private final RefreshConfig refreshes;
    private final Clock clock;

    RequestStatus(
            RequestLookup requests,
            RequestStore store,
            Effects effects,
            EventLog log,
            Doorbell doorbell,
            RedisGate redis,
            StreamConfig config,
            RefreshConfig refreshes,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.effects = effects;
        this.log = log;
        this.doorbell = doorbell;
        this.redis = redis;
        this.config = config;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    public Response answer(String id, String ifNoneMatch, Prefer prefer) throws InterruptedException {
        Optional<RequestTag> known = RequestTag.parse(ifNoneMatch);
        RequestDocument document = prefer.patience().isEmpty()
                ? requests.state(id)
                : await(id, known, prefer.patience().get());
        RequestViews.Status status = RequestViews.Status.of(document, progress(document));
        RequestTag tag = new RequestTag(document.version(), status.percent());
        Response.ResponseBuilder answer = known.equals(Optional.of(tag)) ? Response.notModified() : Response.ok(status);
        prefer.applied().ifPresent(applied -> answer.header("Preference-Applied", applied));
        return answer.header(HttpHeaders.ETAG, tag.header())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Prefer")
                .build();
    }

    /** @throws ProblemException where the request has ended */
    public RequestViews.Status cancel(String id) {
        while (true) {
            RequestDocument before = requests.state(id);
            Change change = StateMachine.cancel(before, clock.instant(), Traces.traceParentOf(Context.current()))
                    .orElseThrow(() -> ProblemException.inState(
                            ProblemType.ALREADY_ENDED,
                            "Travel request %s has ended as %s; there is nothing left to cancel."
                                    .formatted(id, before.state()),
                            before.state().name()));
            Transition transition = Transition.of(before, change);
            if (store.store(transition)) {
                effects.follow(List.of(transition), new LinkedHashMap<>());
                return RequestViews.Status.of(transition.after());
            }
        }
    }

    private RequestDocument await(String id, Optional<RequestTag> known, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        try (Doorbell.Ring ring = doorbell.listen(id)) {
            RequestDocument first = requests.state(id);
            RequestDocument now = first;
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
    private boolean isExpectedToChange(RequestDocument document) {
        boolean refreshing =
                document.refresh() != null && document.refresh().isUnderWay(clock.instant(), refreshes.lostAfter());
        return !document.state().hasEnded() || refreshing;
    }

    private RequestViews.Progress progress(RequestDocument document) {
        if (document.state() != RequestState.GENERATING && document.state() != RequestState.ENRICHING) {
            return RequestViews.Progress.NONE;
        }
        return log.last(document.id()).map(event -> parse(event.data())).orElse(RequestViews.Progress.NONE);
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
