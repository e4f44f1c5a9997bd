package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.outbox.OutboxEvents.Sent;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.GuardedWrites;
import com.mercurious.travel.messaging.worker.Backoff;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private final OutboxEvents events;
    private final Refusals refusals;
    private final GuardedWrites writes;
    private final OutboxConfig config;
    private final Clock clock;
    private final PublishedEvents published;
    private Thread thread;
    private volatile boolean stopped;
    private volatile boolean troubled;

    OutboxRelay(
            RelayQueue queue,
            OutboxEvents events,
            Refusals refusals,
            GuardedWrites writes,
            OutboxConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.queue = queue;
        this.events = events;
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
        while (!stopped) {
            try {
                List<TrackedRequest> batch = queue.take(config.batch(), TICK);
                Optional<Map<String, List<String>>> sent = send(batch);
                if (sent.isPresent()) {
                    sent.get().forEach(published::add);
                    pause.reset();
                } else {
                    againLater(batch);
                    Thread.sleep(pause.next());
                }
                takeOut(false);
            } catch (InterruptedException e) {
                if (!stopped) {
                    LOG.warn("the outbox relay was interrupted without a stop; it goes on");
                }
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.errorf("a batch of pending events is left to the sweep: %s", reason(e));
                }
            }
        }
        takeOut(true);
    }

    /** Back into the queue, with the one that was tried behind the others: it may be the only one that Kafka refuses. */
    private void againLater(List<TrackedRequest> batch) {
        batch.stream().skip(1).forEach(queue::offer);
        queue.offer(batch.getFirst());
    }

    private void takeOut(boolean all) {
        Map<String, List<String>> due = published.takeDue(config.batch(), all);
        while (!due.isEmpty()) {
            writes.removeFromOutbox(due);
            due = published.takeDue(config.batch(), all);
        }
    }

    /**
     * Publishes all that is pending in {@code requests} and takes what Kafka acknowledged out of their outboxes.
     *
     * @return false where Kafka took none of it: then it is worth waiting
     */
    public boolean publish(List<TrackedRequest> requests) {
        Optional<Map<String, List<String>>> sent = send(requests);
        sent.ifPresent(writes::removeFromOutbox);
        return sent.isPresent();
    }

    /**
     * Sends all that is pending in {@code requests}. Where the last attempt failed, one request is tried before the
     * others: a client that finds no broker waits long for each record.
     *
     * @return names of the events that Kafka has, by request; empty where it took none
     */
    private Optional<Map<String, List<String>>> send(List<TrackedRequest> requests) {
        if (troubled && requests.size() > 1 && send(requests.subList(0, 1)).isEmpty()) {
            return Optional.empty();
        }
        List<Uni<Sent>> sends = requests.stream()
                .flatMap(request -> events.send(request).stream())
                .toList();
        if (sends.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<Sent> results = Uni.join().all(sends).andFailFast().await().indefinitely();
        Map<String, List<String>> taken = results.stream()
                .filter(sent -> sent.failure() == null)
                .collect(Collectors.groupingBy(
                        Sent::requestId, Collectors.mapping(sent -> sent.entry().name(), Collectors.toList())));
        List<Sent> refused = results.stream().filter(Sent::forGood).toList();
        boolean none = taken.isEmpty() && refused.isEmpty();
        report(
                results.stream()
                        .filter(sent -> sent.failure() != null && !sent.forGood())
                        .toList(),
                none);
        if (!refused.isEmpty()) {
            giveUp(refused);
        }
        return none ? Optional.empty() : Optional.of(taken);
    }

    private void giveUp(List<Sent> refused) {
        refused.forEach(sent -> {
            LOG.errorf(
                    "Kafka never takes %s of travelRequestId=%s, it is given up: %s",
                    sent.entry().name(), sent.requestId(), sent.failure());
            events.refused(sent.entry().type());
        });
        refusals.settle(refused.stream()
                .map(sent -> new Refusals.Refused(sent.requestId(), sent.entry()))
                .toList());
    }

    private void report(List<Sent> failed, boolean none) {
        if (none && !troubled) {
            LOG.errorf(
                    "Kafka took none of %s pending events: %s; they are kept and sent again until it does",
                    failed.size(), failed.getFirst().failure());
        } else if (!none && !failed.isEmpty()) {
            LOG.errorf(
                    "Kafka did not take %s events, the first of travelRequestId=%s: %s; they are sent again with the next sweep",
                    failed.size(),
                    failed.getFirst().requestId(),
                    failed.getFirst().failure());
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

    private static String reason(Throwable e) {
        return e.getMessage() == null ? "no acknowledgement in time" : e.getMessage();
    }
}
