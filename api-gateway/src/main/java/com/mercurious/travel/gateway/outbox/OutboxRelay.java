package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.gateway.outbox.Flight.Failed;
import com.mercurious.travel.gateway.outbox.Flight.Pending;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.GuardedWrites;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.BulkPublisher;
import com.mercurious.travel.messaging.OutgoingEvent;
import com.mercurious.travel.messaging.worker.Backoff;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what is pending: takes stored requests, sends their outboxes' events, awaits Kafka's acknowledgement, and only
 * then takes the events out of the outboxes. What is lost between two of these steps is published once more, under the
 * same event id, by the sweep of any replica.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final Duration LAST_BATCH = Duration.ofSeconds(3);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final RelayQueue queue;
    private final RequestStore store;
    private final BulkPublisher publisher;
    private final GivenUpEvents refusals;
    private final GuardedWrites writes;
    private final OutboxConfig config;
    private final Clock clock;
    private final PublishedEvents published;
    private Thread thread;
    private volatile boolean stopped;
    private volatile boolean troubled;

    OutboxRelay(
            RelayQueue queue,
            RequestStore store,
            BulkPublisher publisher,
            GivenUpEvents refusals,
            GuardedWrites writes,
            OutboxConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.queue = queue;
        this.store = store;
        this.publisher = publisher;
        this.refusals = refusals;
        this.writes = writes;
        this.config = config;
        this.clock = clock;
        this.published = new PublishedEvents(config.takeOutAfter(), config.takeOutBeyond());
        Gauge.builder("travel.outbox.pending", queue, RelayQueue::size)
                .description("documents with events that Kafka has not acknowledged, in this process")
                .register(metrics);
        TimeGauge.builder("travel.outbox.age", this::ageMillis, TimeUnit.MILLISECONDS)
                .description("how long the oldest of them waits")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        queue.close();
        if (!thread.join(LAST_BATCH)) {
            thread.interrupt();
        }
    }

    /** Tells that a change took {@code entries} out of its outbox in passing. */
    public void removed(String requestId, List<OutboxEntry> entries) {
        if (!entries.isEmpty()) {
            published.remove(requestId, entries.stream().map(OutboxEntry::name).toList());
        }
    }

    private void run() {
        Backoff pause = new Backoff(config.firstRetry(), config.longestRetry());
        Deque<Flight> inFlight = new ArrayDeque<>();
        while (!stopped) {
            try {
                go(inFlight, pause);
                takeOut(false);
            } catch (InterruptedException e) {
                if (!stopped) {
                    LOG.warn("the outbox relay was interrupted without a stop; it goes on");
                }
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.errorf("a batch of pending events is left to the sweep: %s", e.getMessage());
                }
            }
        }
        inFlight.forEach(flight -> flight.taken().forEach(published::add));
        takeOut(true);
    }

    /** Sends one more batch, or awaits the one that is under way longest. */
    private void go(Deque<Flight> inFlight, Backoff pause) throws InterruptedException {
        boolean alone = troubled || inFlight.isEmpty();
        List<TrackedRequest> batch =
                queue.take(troubled ? 1 : config.batch(), config.batchBytes(), alone ? TICK : Duration.ZERO);
        if (!batch.isEmpty()) {
            inFlight.addLast(send(batch));
        }
        boolean full = troubled || batch.isEmpty() || inFlight.size() >= config.flights();
        if (full && !inFlight.isEmpty()) {
            Flight oldest = inFlight.removeFirst();
            Optional<Map<String, List<String>>> taken = land(oldest);
            if (taken.isPresent()) {
                taken.get().forEach(published::add);
                pause.reset();
            } else {
                oldest.requests().forEach(queue::offer);
                Thread.sleep(pause.next());
            }
        }
    }

    private void takeOut(boolean all) {
        Map<String, List<String>> due = published.takeDue(config.batch(), all);
        while (!due.isEmpty()) {
            writes.removeFromOutbox(due);
            due = published.takeDue(config.batch(), all);
        }
    }

    /**
     * Publishes all that is pending in {@code requests} and takes what Kafka acknowledged out of their outboxes. Where the
     * last attempt failed, one request is tried before the others: a client that finds no broker waits long for each record.
     *
     * @return false where Kafka took none of it: then it is worth waiting
     * @throws InterruptedException where the service stops over it
     */
    public boolean publish(List<TrackedRequest> requests) throws InterruptedException {
        if (troubled && requests.size() > 1 && !publish(requests.subList(0, 1))) {
            return false;
        }
        boolean any = false;
        int from = 0;
        while (from < requests.size()) {
            int to = from + 1;
            long size = requests.get(from).size();
            while (to < requests.size() && size < config.batchBytes()) {
                size += requests.get(to++).size();
            }
            Optional<Map<String, List<String>>> taken = land(send(requests.subList(from, to)));
            taken.ifPresent(writes::removeFromOutbox);
            any |= taken.isPresent();
            from = taken.isPresent() ? to : requests.size();
        }
        return any;
    }

    private Flight send(List<TrackedRequest> requests) {
        List<Pending> pending = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (TrackedRequest request : store.whole(requests)) {
            for (OutboxEntry entry : request.outbox()) {
                try {
                    events.add(OutboxEvents.of(request, entry));
                    pending.add(new Pending(request.light(), entry));
                } catch (RuntimeException e) {
                    LOG.errorf(
                            "%s of travelRequestId=%s can't be made from what is stored: %s; mend the document, it stays pending",
                            entry.type(), request.id(), e.getMessage());
                }
            }
        }
        return new Flight(requests, pending, publisher.send(events));
    }

    /**
     * Waits for Kafka's answers, and settles what it never takes.
     *
     * @return names of the events that Kafka has, by request; empty where it is worth waiting, as it took none
     */
    private Optional<Map<String, List<String>>> land(Flight flight) throws InterruptedException {
        flight.sending().await(config.acknowledgement());
        Map<String, List<String>> taken = new HashMap<>(flight.taken());
        List<Failed> refused = flight.refused();
        List<Failed> delayed = flight.delayed();
        boolean none = taken.isEmpty() && refused.isEmpty() && !delayed.isEmpty();
        report(delayed, none);
        if (!refused.isEmpty()) {
            settle(refused).forEach((id, names) -> taken.computeIfAbsent(id, i -> new ArrayList<>())
                    .addAll(names));
        }
        return none ? Optional.empty() : Optional.of(taken);
    }

    /** Ends are published in short, so that readers of the topic hear of them in any case; the rest is given up. */
    private Map<String, List<String>> settle(List<Failed> refused) throws InterruptedException {
        List<Pending> ends = new ArrayList<>();
        List<Failed> givenUp = new ArrayList<>();
        for (Failed failed : refused) {
            refusals.count(failed.event().entry().type());
            if (failed.event().entry().type() == EventType.PROPOSAL_COMPLETED) {
                LOG.errorf(
                        "Kafka never takes the completion, published as failed: travelRequestId=%s reason=%s",
                        failed.event().request().id(), failed.reason().getMessage());
                ends.add(failed.event());
            } else {
                givenUp.add(failed);
            }
        }
        Flight inShort = new Flight(
                List.of(),
                ends,
                publisher.send(ends.stream().map(OutboxEvents::inShort).toList()));
        inShort.sending().await(config.acknowledgement());
        givenUp.addAll(inShort.refused());
        refusals.giveUp(givenUp);
        return inShort.taken();
    }

    private void report(List<Failed> delayed, boolean none) {
        if (none && !troubled) {
            LOG.errorf(
                    "Kafka took none of %d pending events: %s; they are kept and sent again until it does",
                    delayed.size(), delayed.getFirst().reason().getMessage());
        } else if (!none && !delayed.isEmpty()) {
            LOG.errorf(
                    "Kafka did not take %d events, the first of travelRequestId=%s: %s; they are sent again with the next sweep",
                    delayed.size(),
                    delayed.getFirst().event().request().id(),
                    delayed.getFirst().reason().getMessage());
        } else if (!none && troubled) {
            LOG.info("Kafka takes pending events again");
        }
        troubled = none;
    }

    private double ageMillis() {
        return queue.oldest()
                .map(at -> (double) Duration.between(at, clock.instant()).toMillis())
                .orElse(0.0);
    }
}
