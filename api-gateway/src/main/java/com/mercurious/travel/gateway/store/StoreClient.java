package com.mercurious.travel.gateway.store;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Settings of the store's client that have no configuration key. */
@Singleton
public class StoreClient implements MongoClientCustomizer {
    private static final long LONGEST_WAIT_S = 3;

    /** Nobody waits for a free connection for minutes. */
    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.applyToConnectionPoolSettings(pool -> pool.maxWaitTime(LONGEST_WAIT_S, TimeUnit.SECONDS));
    }
}
