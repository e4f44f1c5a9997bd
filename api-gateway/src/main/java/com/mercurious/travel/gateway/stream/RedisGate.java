package com.mercurious.travel.gateway.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks Redis, and does without where it does not answer: after a failure it is left alone for a moment, so that nothing
 * waits for it again and again. Nothing that Redis holds is the truth; all of it can be had from the store, slower.
 */
@ApplicationScoped
public class RedisGate {
    private static final Logger LOG = Logger.getLogger(RedisGate.class);

    private final StreamConfig config;
    private final Counter failures;
    private volatile @Nullable String trouble;
    private volatile long closedUntil = System.nanoTime();

    RedisGate(StreamConfig config, MeterRegistry metrics) {
        this.config = config;
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
            T answer = question.get().await().atMost(config.timeout());
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
        closedUntil = System.nanoTime() + config.pauseAfterFailure().toNanos();
        if (trouble == null) {
            LOG.errorf(
                    "Redis does not answer: %s; progress is read from the store, slower, until it does; check REDIS_URI",
                    e);
        }
        trouble = e.toString();
    }

    private void worked() {
        if (trouble != null) {
            synchronized (this) {
                if (trouble != null) {
                    trouble = null;
                    LOG.info("Redis answers again");
                }
            }
        }
    }
}
