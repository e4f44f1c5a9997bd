package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.enrichment.facts.Enricher;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.SourceListener;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.messaging.EventJson;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Loads the tables, the libraries and the JSON of the events while the consumers still join their groups, so that the first traveller's sources are
 * not late for it; ready when that is done.
 */
@Readiness
@ApplicationScoped
public class WarmUp implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String NAME = "warm-up";
    /** In the past, so that nobody is asked for a forecast. */
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 5, 1);

    private final Provider<Enricher> enricher;
    private volatile boolean done;

    WarmUp(Provider<Enricher> enricher) {
        this.enricher = enricher;
    }

    void start(@Observes StartupEvent event) {
        Enricher sources = enricher.get();
        Thread.ofPlatform().name(NAME).daemon().start(() -> run(sources));
    }

    private void run(Enricher sources) {
        try {
            throughOnce(sources);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.warnf(e, "Warm-up failed; the first facts will take longer");
        } finally {
            done = true;
        }
    }

    private static void throughOnce(Enricher sources) throws InterruptedException, IOException {
        EnrichmentContext sample = sample();
        byte[] planned = EventJson.write(
                new GenerationCompleted(NAME, 1, Outcome.SUCCEEDED, sample.request(), sample.itinerary(), null));
        GenerationCompleted read = EventJson.mapper().readValue(planned, GenerationCompleted.class);
        Enrichment facts = sources.enrich(new EnrichmentContext(read.request(), read.itinerary()), SourceListener.NONE);
        EventJson.write(new EnrichmentCompleted(NAME, 1, Outcome.SUCCEEDED, facts, null));
    }

    private static EnrichmentContext sample() {
        TravelRequest request = new TravelRequest(
                null,
                true,
                ANY_DAY,
                ANY_DAY,
                null,
                null,
                new TravelRequest.Travellers(1, 0),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "de",
                null,
                null,
                null,
                null);
        Stay stay = new Stay(
                "vienna", "Vienna", "Wien", "AT", "Europe/Vienna", ANY_DAY, ANY_DAY, new Coordinates(48.2084, 16.3725));
        Day day = new Day(ANY_DAY, "vienna", null, null, List.of(), List.of(), List.of(), null);
        return new EnrichmentContext(
                request,
                new Itinerary(
                        null, 0, List.of(stay), List.of(day), List.of(), List.of(), List.of(), null, null, null, null));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Facts are loaded").status(done).build();
    }
}
