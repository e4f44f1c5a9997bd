package com.mercurious.travel.messaging.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the registry what it does alike in every service. */
@ApplicationScoped
public class MetricBeans {
    @Produces
    @Singleton
    MeterFilter timeBuckets() {
        return new TimeBuckets();
    }
}
