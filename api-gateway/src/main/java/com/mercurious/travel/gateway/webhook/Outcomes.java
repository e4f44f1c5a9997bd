package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.store.Callback;
import com.mercurious.travel.gateway.store.Callback.Attempt;
import com.mercurious.travel.gateway.store.Callback.DeliveryResult;
import com.mercurious.travel.gateway.store.Callbacks;
import com.mercurious.travel.gateway.store.Callbacks.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What becomes of a delivery after an attempt: it is over, or there is another. */
@ApplicationScoped
public class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final int HUNDRED = 100;
    private static final int GONE = 410;

    private final Callbacks callbacks;
    private final WebhookConfig config;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final MeterRegistry metrics;

    Outcomes(Callbacks callbacks, WebhookConfig config, Clock clock, MeterRegistry metrics) {
        this.callbacks = callbacks;
        this.config = config;
        this.schedule = new RetrySchedule(config.firstRetry(), config.longestRetry());
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Stores it, unless the attempt counts as lost and someone else has made another. */
    void settle(Stored claimed, Attempt attempt) {
        Callback after = after(claimed.callback(), attempt);
        metrics.timer("travel.webhook.attempt", "result", resultOf(attempt))
                .record(attempt.took(), TimeUnit.MILLISECONDS);
        if (callbacks.change(claimed, after) && after.result() != null) {
            metrics.counter(
                            "travel.webhook.ended",
                            "result",
                            after.result().name().toLowerCase(Locale.ROOT))
                    .increment();
            if (after.result() == DeliveryResult.GIVEN_UP) {
                LOG.warnf(
                        "a webhook is given up: travelRequestId=%s, the last attempt had %s; its caller can ask for it again",
                        claimed.request().id(), attempt.status() == null ? attempt.problem() : attempt.status());
            }
        }
    }

    private Callback after(Callback before, Attempt attempt) {
        if (isTaken(attempt)) {
            return before.ended(DeliveryResult.DELIVERED, attempt);
        }
        if (attempt.status() != null && attempt.status() == GONE) {
            return before.ended(DeliveryResult.GONE, attempt);
        }
        Instant next = clock.instant()
                .plus(schedule.after(
                        before.failures() + 1, ThreadLocalRandom.current().nextDouble()));
        return before.isPast(next, config.giveUpAfter())
                ? before.ended(DeliveryResult.GIVEN_UP, attempt)
                : before.failed(attempt, next);
    }

    private static boolean isTaken(Attempt attempt) {
        return attempt.status() != null && attempt.status() / HUNDRED == 2;
    }

    private static String resultOf(Attempt attempt) {
        if (attempt.problem() != null) {
            return attempt.problem().name().toLowerCase(Locale.ROOT);
        }
        return isTaken(attempt) ? "taken" : "refused";
    }
}
