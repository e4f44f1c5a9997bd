package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.GenerationProgress.Stage;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.TravelEvent;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Tells how far one request is. Nobody waits for it: an event that Kafka is slow to take makes the next one fall out, and
 * one that it does not take at all is counted by the publisher and passed over. The first event is always sent; those
 * after it no sooner than an interval later. To be used by one thread.
 */
final class ProgressReporter {
    private static final Logger LOG = Logger.getLogger(ProgressReporter.class);

    /** Who is answered sooner than this is told nothing in between: each event is work for every service behind. */
    static final Duration WORTH_TELLING = Duration.ofMillis(200);

    private final BiFunction<TravelEvent, Context, Uni<Void>> publisher;
    private final GenerationRequest request;
    private final Context trace;
    private final boolean worthTelling;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private int sequence;
    private long sentAt;

    /**
     * @param publisher completes when Kafka has the event
     * @param expected how long the request will take at most
     * @param nanoTime as {@link System#nanoTime}
     */
    ProgressReporter(
            BiFunction<TravelEvent, Context, Uni<Void>> publisher,
            GenerationRequest request,
            Context trace,
            Duration expected,
            Duration interval,
            LongSupplier nanoTime) {
        this.publisher = publisher;
        this.request = request;
        this.trace = trace;
        this.worthTelling = expected.compareTo(WORTH_TELLING) >= 0;
        this.intervalNanos = interval.toNanos();
        this.nanoTime = nanoTime;
    }

    void loading() {
        report(Stage.LOADING, 0, null, null);
    }

    void searching(int percent, OptionalDouble score, int visits) {
        report(Stage.SEARCHING, percent, score.isPresent() ? score.getAsDouble() : null, visits);
    }

    void writing(double score, int visits) {
        report(Stage.WRITING, 100, score, visits);
    }

    private void report(Stage stage, int percent, Double score, Integer visits) {
        if (!worthTelling) {
            return;
        }
        long now = nanoTime.getAsLong();
        boolean tooSoon = sequence > 0 && now - sentAt < intervalNanos;
        if (tooSoon || !underWay.compareAndSet(false, true)) {
            return;
        }
        sentAt = now;
        GenerationProgress event = new GenerationProgress(
                request.requestId(), request.attempt(), sequence++, stage, percent, score, visits);
        publisher
                .apply(event, trace)
                .onTermination()
                .invoke(() -> underWay.set(false))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.debugf(
                                "progress not published travelRequestId=%s reason=%s",
                                request.requestId(), failure.getMessage()));
    }
}
