package com.mercurious.travel.enrichment.provider;

import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Adds to a service a limit for each try, further tries with growing pauses, a circuit breaker and a limit of questions at
 * once. A question that the service rejects is not asked again; a pause that it asks for is kept where it is short enough.
 */
public final class ResilientProvider<Q, A> implements Provider<Q, A> {
    private static final Logger LOG = Logger.getLogger(ResilientProvider.class);

    private final Service<Q, A> service;
    private final Limits limits;
    private final ProviderMetrics metrics;
    private final Clock clock;
    private final Guard guard;

    public ResilientProvider(Service<Q, A> service, Limits limits, ProviderMetrics metrics, Clock clock) {
        this.service = service;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
        this.guard = guard();
    }

    private Guard guard() {
        return Guard.create()
                .withDescription(service.name())
                .withBulkhead()
                .limit(limits.inParallel())
                .queueSize(limits.queue())
                .enableSynchronousQueueing()
                .done()
                .withTimeout()
                .duration(limits.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(limits.breakerCalls())
                .failureRatio(limits.breakerRatio())
                .delay(limits.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> translated(failure).reason().troubleOfTheService())
                .done()
                .withRetry()
                .maxRetries(limits.retries())
                .maxDuration(limits.total().toMillis(), ChronoUnit.MILLIS)
                .whenException(failure -> worthAnotherTry(translated(failure)))
                .withCustomBackoff()
                .strategy(() -> new Pauses(limits.pause()))
                .done()
                .done()
                .build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Answer<A> ask(Q question, boolean fresh) {
        long start = System.nanoTime();
        try {
            A value = (A) guard.call(() -> (Object) fetch(question), Object.class);
            metrics.asked(service.name(), "answered", System.nanoTime() - start);
            return new Answer<>(value, clock.instant(), service.origin(), service.confidence(), null);
        } catch (Exception e) {
            ProviderException failure = translated(e);
            metrics.asked(service.name(), failure.reason().tag(), System.nanoTime() - start);
            log(failure);
            throw failure;
        }
    }

    private A fetch(Q question) {
        try {
            return service.fetch(question);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private ProviderException translated(Throwable failure) {
        return Failures.of(service.title(), failure, clock);
    }

    private boolean worthAnotherTry(ProviderException failure) {
        Duration wait = failure.retryAfter();
        return failure.reason().worthAnotherTry()
                && (wait == null || wait.compareTo(limits.longestPause()) <= 0)
                && !Thread.currentThread().isInterrupted();
    }

    private void log(ProviderException failure) {
        boolean wasAsked = failure.reason() != Reason.SUSPENDED && failure.reason() != Reason.BUSY;
        Logger.Level level = wasAsked ? Logger.Level.WARN : Logger.Level.DEBUG;
        LOG.logf(
                level,
                "Provider gave no answer: provider=%s result=%s reason=%s; %s",
                service.name(),
                failure.reason().tag(),
                failure.getMessage(),
                failure.reason().advice());
    }

    /** Twice as long each time, give or take a quarter; at least what the service asks for. */
    private static final class Pauses implements CustomBackoffStrategy {
        private long next;

        private Pauses(Duration first) {
            next = first.toMillis();
        }

        @Override
        public long nextDelayInMillis(Throwable failure) {
            long pause = next + Math.round(next * (ThreadLocalRandom.current().nextDouble() - 0.5) / 2);
            next *= 2;
            Duration asked = failure instanceof ProviderException known ? known.retryAfter() : null;
            return asked == null ? pause : Math.max(pause, asked.toMillis());
        }
    }
}
