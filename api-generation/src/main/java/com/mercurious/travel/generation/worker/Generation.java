package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.messaging.worker.Cancellations;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.TripException;
import com.mercurious.travel.planner.trip.TripPlanner;
import com.mercurious.travel.planner.trip.TripTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Answers one request, whatever it is, with one completion. */
@ApplicationScoped
public class Generation {
    private static final Logger LOG = Logger.getLogger(Generation.class);

    /** Seeds stay below 2^48, so that every JSON reader keeps them exactly. */
    private static final int SEED_SHIFT = 16;

    private final CatalogueProvider catalogue;
    private final Cancellations cancellations;
    private final PlannerSettings settings;
    private final TripPlanner planner = new TripPlanner();

    /** Searches take a processor each; what surrounds them waits for Kafka and does not. */
    private final Semaphore processors;

    Generation(CatalogueProvider catalogue, Cancellations cancellations, PlannerSettings settings) {
        this.catalogue = catalogue;
        this.cancellations = cancellations;
        this.settings = settings;
        this.processors =
                new Semaphore(settings.searches().orElse(Runtime.getRuntime().availableProcessors()), true);
    }

    /** Never throws: a fault of the planning is a completion too. */
    GenerationCompleted answer(GenerationRequest asked, ProgressReporter progress, Instant now) {
        if (isCancelled(asked)) {
            return cancelled(asked);
        }
        if (asked.expiresAt() != null && !now.isBefore(asked.expiresAt())) {
            return GenerationCompleted.failed(
                    asked,
                    new Failure(
                            Failure.EXPIRED,
                            "The request expired at %s, before its planning began.".formatted(asked.expiresAt()),
                            List.of("submit it again")));
        }
        try {
            progress.loading();
            Itinerary itinerary = plan(asked, progress);
            if (isCancelled(asked)) {
                return cancelled(asked);
            }
            progress.writing(itinerary.score(), visits(itinerary));
            return GenerationCompleted.succeeded(asked, itinerary);
        } catch (TripException e) {
            return GenerationCompleted.failed(asked, e.failure());
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "planning failed travelRequestId=%s: a fault of this service, to be reported with this trace",
                    asked.requestId());
            return GenerationCompleted.failed(
                    asked,
                    new Failure(
                            Failure.INTERNAL_ERROR,
                            "The planning failed by a fault of the service; its log has the cause.",
                            List.of("submit it again, and report it where it fails again")));
        }
    }

    private Itinerary plan(GenerationRequest asked, ProgressReporter progress) throws TripException {
        processors.acquireUninterruptibly();
        try {
            settings.searchSleep().ifPresent(sleep -> LockSupport.parkNanos(sleep.toNanos()));
            TripTask task = new TripTask(
                    asked.request(), asked.previous(), catalogue.current(), limits(asked), alternativeLimits(asked));
            return planner.plan(task, progress::searching, () -> isCancelled(asked));
        } finally {
            processors.release();
        }
    }

    /** Time that the searches for a request and its alternatives take at most. */
    Duration longest(GenerationRequest asked) {
        Integer alternatives = asked.request().alternatives();
        return settings.searchTime()
                .plus(settings.searchSleep().orElse(Duration.ZERO))
                .plus(settings.alternativeTime().multipliedBy(alternatives == null ? 0 : alternatives));
    }

    static int visits(Itinerary itinerary) {
        return itinerary.days().stream().mapToInt(day -> day.visits().size()).sum();
    }

    private SearchLimits limits(GenerationRequest asked) {
        return new SearchLimits(
                seedOf(asked.requestId()),
                settings.iterations().orElse(SearchLimits.UNLIMITED),
                settings.searchTime().toNanos(),
                settings.progressInterval().toNanos());
    }

    private SearchLimits alternativeLimits(GenerationRequest asked) {
        return new SearchLimits(
                seedOf(asked.requestId()),
                settings.alternativeIterations().orElse(SearchLimits.UNLIMITED),
                settings.alternativeTime().toNanos(),
                settings.progressInterval().toNanos());
    }

    /** The same for each delivery of the same request. */
    static long seedOf(String requestId) {
        UUID name = UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.UTF_8));
        return name.getMostSignificantBits() >>> SEED_SHIFT;
    }

    private boolean isCancelled(GenerationRequest asked) {
        return cancellations.contains(asked.requestId());
    }

    private static GenerationCompleted cancelled(GenerationRequest asked) {
        return GenerationCompleted.failed(
                asked, new Failure(Failure.CANCELLED, "The travel request was cancelled.", List.of()));
    }
}
