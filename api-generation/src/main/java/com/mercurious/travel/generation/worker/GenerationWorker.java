package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.messaging.EventPublisher;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.UnreadableEventException;
import com.mercurious.travel.messaging.worker.Cancellations;
import com.mercurious.travel.messaging.worker.CompletionPublisher;
import com.mercurious.travel.messaging.worker.EventsIn.Result;
import com.mercurious.travel.messaging.worker.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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

    private final Intake intake;
    private final Generation generation;
    private final Cancellations cancellations;
    private final EventPublisher publisher;
    private final CompletionPublisher completions;
    private final PlannerSettings settings;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Tracer tracer;
    private final AtomicInteger inFlight;

    GenerationWorker(
            Intake intake,
            Generation generation,
            Cancellations cancellations,
            EventPublisher publisher,
            CompletionPublisher completions,
            PlannerSettings settings,
            Clock clock,
            MeterRegistry metrics,
            Tracer tracer) {
        this.intake = intake;
        this.generation = generation;
        this.cancellations = cancellations;
        this.publisher = publisher;
        this.completions = completions;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
        this.tracer = tracer;
        this.inFlight = metrics.gauge("travel.planner.in.flight", new AtomicInteger());
    }

    /** Plans one request; the framework calls it on the {@code planning} pool. */
    @Incoming("requests")
    @Blocking(value = "planning", ordered = false)
    public CompletionStage<Void> plan(Message<byte[]> message) {
        return intake.take(message, GenerationRequest.class, received -> {
            if (received.data().request() == null) {
                throw new UnreadableEventException("no request; expected the trip that is asked for");
            }
            inFlight.incrementAndGet();
            try {
                answer(received);
                return Result.TAKEN;
            } finally {
                inFlight.decrementAndGet();
            }
        });
    }

    /** Hears of a cancelled request. Every process has a consumer group of its own, so that each of them hears of all. */
    @Incoming("cancels")
    public CompletionStage<Void> cancel(Message<byte[]> message) {
        return intake.take(message, RequestCancelled.class, received -> {
            cancellations.add(received.data().requestId());
            LOG.infof("request cancelled travelRequestId=%s", received.data().requestId());
            return Result.TAKEN;
        });
    }

    private void answer(ReceivedEvent<GenerationRequest> received) throws InterruptedException {
        GenerationRequest asked = received.data();
        Span span = tracer.spanBuilder("plan itinerary")
                .setParent(received.trace())
                .setAttribute("travel.request.id", asked.requestId())
                .startSpan();
        Context trace = received.trace().with(span);
        long began = System.nanoTime();
        try {
            ProgressReporter progress = new ProgressReporter(
                    publisher::publish,
                    asked,
                    trace,
                    generation.longest(asked),
                    settings.progressInterval(),
                    System::nanoTime);
            GenerationCompleted planned =
                    EventSize.fitted(generation.answer(asked, progress, clock.instant()), settings.largestItinerary());
            GenerationCompleted published = completions.publish(planned, refused -> unpublishable(asked), trace);
            note(published, System.nanoTime() - began);
        } finally {
            span.end();
        }
    }

    private static GenerationCompleted unpublishable(GenerationRequest asked) {
        return GenerationCompleted.failed(
                asked,
                new Failure(
                        Failure.INTERNAL_ERROR,
                        "The plan could not be sent: its event is too large or not allowed.",
                        List.of("ask for fewer days or fewer alternatives")));
    }

    private void note(GenerationCompleted completed, long nanos) {
        boolean succeeded = completed.outcome() == Outcome.SUCCEEDED;
        Failure failure = completed.failure();
        String result = succeeded ? "SUCCEEDED" : failure.code();
        Timer.builder("travel.planner.time")
                .description("From the record to its completion")
                .tag("result", result)
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
}
