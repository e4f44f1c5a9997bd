package com.mercurious.travel.messaging.worker;

import com.mercurious.travel.messaging.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes what workers do alike of the parts of their process. */
@ApplicationScoped
public class WorkerBeans {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EventsIn eventsIn(MeterRegistry metrics) {
        return new EventsIn(metrics);
    }

    @Produces
    @Singleton
    Intake intake(EventsIn counters) {
        return new Intake(counters);
    }

    @Produces
    @Singleton
    Cancellations cancellations(Clock clock) {
        return new Cancellations(clock);
    }

    @Produces
    @Singleton
    CompletionPublisher completions(EventPublisher publisher, Clock clock) {
        return new CompletionPublisher(publisher::publish, () -> new Backoff(FIRST_PAUSE, LONGEST_PAUSE), clock);
    }

    void stop(@Observes ShutdownEvent event, CompletionPublisher completions) {
        completions.stop();
    }
}
