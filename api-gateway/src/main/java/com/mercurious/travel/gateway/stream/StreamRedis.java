package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.redis.RedisGate;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the gate through which progress is written and read. */
class StreamRedis {
    @Produces
    @Singleton
    RedisGate gate(StreamConfig config, MeterRegistry metrics) {
        return new RedisGate(
                config.timeout(), config.pauseAfterFailure(), "progress is read from the store, slower", metrics);
    }
}
