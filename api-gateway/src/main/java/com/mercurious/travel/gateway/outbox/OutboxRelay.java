package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.GuardedWrites;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.BulkPublisher;
import com.mercurious.travel.messaging.OutgoingEvent;
import com.mercurious.travel.messaging.Sending;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
            GuardedWrites writes,
            OutboxConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.queue = queue;
        this.store = store;
        this.publisher = publisher;
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
        inFlight.forEach(flight -> taken(flight).forEach(published::add));
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
            if (land(oldest)) {
                taken(oldest).forEach(published::add);
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
        Flight flight = send(requests);
        boolean any = land(flight);
        writes.removeFromOutbox(taken(flight));
        return any;
    }

    /**
     * Events that were sent together.
     *
     * @param requests that they are of, light
     * @param pending the events, by their position in {@code sending}
     */
    private record Flight(List<TrackedRequest> requests, List<Pending> pending, Sending sending) {}

    private record Pending(String requestId, String name) {}

    private Flight send(List<TrackedRequest> requests) {
        List<Pending> pending = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (TrackedRequest request : store.whole(requests)) {
            for (OutboxEntry entry : request.outbox()) {
                try {
                    events.add(OutboxEvents.of(request, entry));
                    pending.add(new Pending(request.id(), entry.name()));
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
     * Waits for Kafka's answers.
     *
     * @return false where it took none of the events
     */
    private boolean land(Flight flight) throws InterruptedException {
        flight.sending().await(config.acknowledgement());
        List<Integer> failed = IntStream.range(0, flight.pending().size())
                .filter(i -> flight.sending().failure(i) != null)
                .boxed()
                .toList();
        boolean none = !failed.isEmpty() && failed.size() == flight.pending().size();
        report(flight, failed, none);
        return !none;
    }

    /** Names of the events that Kafka has by now, by request. */
    private static Map<String, List<String>> taken(Flight flight) {
        Map<String, List<String>> taken = new HashMap<>();
        for (int i = 0; i < flight.pending().size(); i++) {
            if (flight.sending().failure(i) == null) {
                Pending event = flight.pending().get(i);
                taken.computeIfAbsent(event.requestId(), id -> new ArrayList<>())
                        .add(event.name());
            }
        }
        return taken;
    }

    private void report(Flight flight, List<Integer> failed, boolean none) {
        if (none && !troubled) {
            LOG.errorf(
                    "Kafka took none of %d pending events: %s; they are kept and sent again until it does",
                    failed.size(), flight.sending().failure(failed.getFirst()));
        } else if (!none && !failed.isEmpty()) {
            LOG.errorf(
                    "Kafka did not take %d events, the first of travelRequestId=%s: %s; they are sent again with the next sweep",
                    failed.size(),
                    flight.pending().get(failed.getFirst()).requestId(),
                    flight.sending().failure(failed.getFirst()));
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
