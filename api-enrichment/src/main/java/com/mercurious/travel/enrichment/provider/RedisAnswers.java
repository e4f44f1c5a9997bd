package com.mercurious.travel.enrichment.provider;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Keeps answers in Redis. Where Redis is away it is not asked again for some seconds, so that nobody waits for it each time. */
@ApplicationScoped
public class RedisAnswers implements AnswerStore {
    private static final Logger LOG = Logger.getLogger(RedisAnswers.class);
    private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(5).toNanos();

    private final RedisDataSource redis;
    private final AtomicLong awaySince = new AtomicLong();

    RedisAnswers(RedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(guarded(() -> values().get(key)));
    }

    @Override
    public void write(String key, String value, Duration kept) {
        guarded(() -> {
            values().psetex(key, kept.toMillis(), value);
            return null;
        });
    }

    private ValueCommands<String, String> values() {
        return redis.value(String.class);
    }

    private <T> T guarded(Supplier<T> command) {
        long since = awaySince.get();
        if (since != 0 && System.nanoTime() - since < LEFT_ALONE_NANOS) {
            throw new StoreUnavailableException(null);
        }
        try {
            T result = command.get();
            if (since != 0 && awaySince.compareAndSet(since, 0)) {
                LOG.info("Redis answers again: what providers say is remembered");
            }
            return result;
        } catch (RuntimeException e) {
            if (awaySince.getAndSet(Math.max(1, System.nanoTime())) == 0) {
                LOG.warnf(
                        "Redis does not answer: providers are asked each time until it does (check REDIS_URI): reason=%s",
                        e.getMessage());
            }
            throw new StoreUnavailableException(e);
        }
    }
}
