package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.messaging.EventPublisher;
import com.mercurious.travel.messaging.EventReader;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes requests for itineraries, a few at a time. A request is acknowledged when Kafka has its completion, so that one
 * that a process leaves behind is planned by another, under the same event ids.
 */
@ApplicationScoped
public class GenerationWorker {
    private static final Logger LOG = Logger.getLogger(GenerationWorker.class);

    private final Generation generation;
    private final EventPublisher publisher;
    private final CompletionPublisher completions;
    private final PlannerSettings settings;
    private final MeterRegistry metrics;
    private final Tracer tracer;
    private final AtomicInteger inFlight;

    GenerationWorker(
            Generation generation,
            EventPublisher publisher,
            CompletionPublisher completions,
            PlannerSettings settings,
            MeterRegistry metrics,
            Tracer tracer) {
        this.generation = generation;
        this.publisher = publisher;
        this.completions = completions;
        this.settings = settings;
        this.metrics = metrics;
        this.tracer = tracer;
        this.inFlight = metrics.gauge("travel.planner.in.flight", new AtomicInteger());
    }

    /** Plans one request; the framework calls it on the {@code planning} pool. */
    @Incoming("requests")
    @Blocking(value = "planning", ordered = false)
    public CompletionStage<Void> plan(Message<byte[]> message) throws InterruptedException {
        ReceivedEvent<GenerationRequest> received;
        try {
            received = EventReader.read(message, GenerationRequest.class);
        } catch (UnreadableEventException e) {
            count("unreadable");
            LOG.errorf(
                    "unreadable record to the dead letters topic=%s reason=%s",
                    Topics.GENERATION_REQUEST, e.getMessage());
            return message.nack(e);
        }
        count("accepted");
        inFlight.incrementAndGet();
        try {
            return answer(received) ? message.ack() : new CompletableFuture<>();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private boolean answer(ReceivedEvent<GenerationRequest> received) throws InterruptedException {
        GenerationRequest asked = received.data();
        Span span = tracer.spanBuilder("plan itinerary")
                .setParent(received.trace())
                .setAttribute("travel.request.id", asked.requestId())
                .startSpan();
        Context trace = received.trace().with(span);
        long began = System.nanoTime();
        try {
            ProgressReporter progress = new ProgressReporter(publisher, asked, trace, settings.progressInterval());
            GenerationCompleted completed = generation.answer(asked, progress, Instant.now());
            boolean published = completions.publish(completed, trace);
            note(completed, System.nanoTime() - began);
            return published;
        } finally {
            span.end();
        }
    }

    private void note(GenerationCompleted completed, long nanos) {
        boolean succeeded = completed.outcome() == Outcome.SUCCEEDED;
        Failure failure = completed.failure();
        String result = succeeded ? "SUCCEEDED" : failure.code();
        Timer.builder("travel.planner.time")
                .description("From the record to its completion")
                .tag("result", result)
                .publishPercentileHistogram()
                .register(metrics)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (succeeded) {
            metrics.summary("travel.planner.score").record(completed.itinerary().score());
            metrics.counter("travel.planner.iterations")
                    .increment(completed.itinerary().search().iterations());
        }
        LOG.infof(
                "planned travelRequestId=%s result=%s visits=%s millis=%s",
                completed.requestId(),
                result,
                succeeded ? Generation.visits(completed.itinerary()) : 0,
                TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private void count(String result) {
        metrics.counter("travel.events.in", "topic", Topics.GENERATION_REQUEST, "result", result)
                .increment();
    }
}
