package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.store.RequestStore.Transition;
import com.mercurious.travel.gateway.stream.Doorbell;
import com.mercurious.travel.gateway.stream.EventData;
import com.mercurious.travel.gateway.stream.EventLog;
import com.mercurious.travel.gateway.stream.StreamEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jboss.logging.Logger;

/** What follows a stored change: its events go to the relay, those who watch are told, and it is measured. */
@ApplicationScoped
public class Effects {
    private static final Logger LOG = Logger.getLogger(Effects.class);

    private final OutboxRelay relay;
    private final EventLog log;
    private final Doorbell doorbell;
    private final KnownRequests known;
    private final MeterRegistry metrics;

    Effects(OutboxRelay relay, EventLog log, Doorbell doorbell, KnownRequests known, MeterRegistry metrics) {
        this.relay = relay;
        this.log = log;
        this.doorbell = doorbell;
        this.known = known;
        this.metrics = metrics;
    }

    /** Follows up changes that the store has, and tells of {@code progress} in the same breath. */
    public void follow(List<Transition> stored, SequencedMap<String, List<StreamEvent>> progress) {
        SequencedMap<String, List<StreamEvent>> news = new LinkedHashMap<>();
        for (Transition transition : stored) {
            RequestDocument after = transition.after();
            relay.removed(after.id(), transition.change().provenPublished(transition.before()));
            relay.offer(after.withOutbox(transition.change().newEntries(transition.before())));
            known.note(after.id(), after.state(), after.percent());
            if (transition.change().refresh() != null) {
                news.computeIfAbsent(after.id(), id -> new ArrayList<>());
            }
            if (after.state() != transition.before().state()) {
                measure(transition);
                List<StreamEvent> events = news.computeIfAbsent(after.id(), id -> new ArrayList<>());
                events.add(EventData.state(after));
                if (after.state().hasEnded()) {
                    events.add(EventData.end(after));
                }
            }
        }
        progress.forEach(
                (id, events) -> news.computeIfAbsent(id, i -> new ArrayList<>()).addAll(events));
        log.append(news);
        doorbell.ring(news.keySet());
    }

    private void measure(Transition transition) {
        RequestDocument after = transition.after();
        RequestState left = transition.before().state();
        Instant since = after.since(left);
        if (since != null) {
            Timer.builder("travel.request.stage")
                    .description("time that requests spend in a state")
                    .tag("stage", left.name())
                    .register(metrics)
                    .record(Duration.between(since, after.since(after.state())));
        }
        if (after.state().hasEnded()) {
            LOG.debugf(
                    "ended travelRequestId=%s state=%s millis=%s",
                    after.id(),
                    after.state(),
                    Duration.between(after.createdAt(), after.endedAt()).toMillis());
            metrics.counter("travel.requests.ended", "state", after.state().name())
                    .increment();
            Timer.builder("travel.requests.duration")
                    .description("time from the POST to the end")
                    .tag("state", after.state().name())
                    .publishPercentiles(0.5, 0.99)
                    .register(metrics)
                    .record(Duration.between(after.createdAt(), after.endedAt()));
        }
    }
}
