package com.mercurious.travel.gateway.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks Redis, and does without where it does not answer: after a failure it is left alone for a moment, so that nothing
 * waits for it again and again. Nothing that Redis holds is the truth; all of it can be had from the store, slower.
 */
public class RedisGate {
    private static final Logger LOG = Logger.getLogger(RedisGate.class);

    private final Duration timeout;
    private final Duration pause;
    private final String without;
    private final Counter failures;
    private volatile @Nullable String trouble;
    private volatile long closedUntil = System.nanoTime();

    /**
     * @param timeout how long Redis may take for an answer
     * @param pause how long it is left alone after it failed
     * @param without what is so while it does not answer, for the log
     */
    public RedisGate(Duration timeout, Duration pause, String without, MeterRegistry metrics) {
        this.timeout = timeout;
        this.pause = pause;
        this.without = without;
        this.failures = Counter.builder("travel.redis.failures")
                .description("times that Redis did not answer")
                .register(metrics);
    }

    /** What Redis answers; empty where it does not, or is being left alone. */
    public <T> Optional<T> ask(Supplier<Uni<T>> question) {
        if (trouble != null && System.nanoTime() - closedUntil < 0) {
            return Optional.empty();
        }
        try {
            T answer = question.get().await().atMost(timeout);
            worked();
            return Optional.ofNullable(answer);
        } catch (RuntimeException e) {
            failed(e);
            return Optional.empty();
        }
    }

    /** Why Redis is done without at the moment; empty: it works. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private synchronized void failed(RuntimeException e) {
        failures.increment();
        closedUntil = System.nanoTime() + pause.toNanos();
        if (trouble == null) {
            LOG.errorf("Redis does not answer: %s; until it does, %s; check REDIS_URI", e, without);
        }
        trouble = e.toString();
    }

    private void worked() {
        if (trouble != null) {
            synchronized (this) {
                if (trouble != null) {
                    trouble = null;
                    LOG.infof("Redis answers again; over is that %s", without);
                }
            }
        }
    }
}
