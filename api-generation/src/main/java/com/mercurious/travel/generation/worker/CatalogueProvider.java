package com.mercurious.travel.generation.worker;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFolder;
import com.mercurious.travel.catalogue.CatalogueSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The catalogue of this process, as the settings and the folder's active version say. */
@Startup
@ApplicationScoped
public class CatalogueProvider {
    private static final Logger LOG = Logger.getLogger(CatalogueProvider.class);
    private static final int LOOK_EVERY_SECONDS = 2;

    private final CatalogueSource source;
    private final MultiGauge active;
    private final ScheduledExecutorService looks = new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().name("catalogue").daemon().unstarted(task));
    private Catalogue told;

    CatalogueProvider(CatalogueSettings settings, MeterRegistry metrics) {
        active = MultiGauge.builder("travel.catalogue.cities")
                .description("Cities of the catalogue version that trips are planned over")
                .register(metrics);
        Counter refused = Counter.builder("travel.catalogue.refused")
                .description("Catalogue versions and files that could not be used; the log says why")
                .register(metrics);
        source = new CatalogueSource(settings.builtin(), settings.directory().map(CatalogueFolder::new), trouble -> {
            refused.increment();
            LOG.errorf("catalogue: %s", trouble);
        });
        tell(source.current());
        if (settings.directory().isPresent()) {
            looks.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The catalogue as it is now; one request keeps the one that it began with. */
    public Catalogue current() {
        Catalogue now = source.current();
        tell(now);
        return now;
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }

    /** Without a request either, so that a switch is told and costs no request the time to read it. */
    private void look() {
        try {
            current();
        } catch (RuntimeException e) {
            LOG.errorf(e, "catalogue: could not be looked at; it is tried again");
        }
    }

    private synchronized void tell(Catalogue now) {
        if (now == told || told != null && now.version().equals(told.version())) {
            return;
        }
        int cities = now.heads().size();
        LOG.infof(
                "catalogue version=%s cities=%s%s",
                now.version(), cities, told == null ? "" : ", before that version=" + told.version());
        told = now;
        active.register(List.of(MultiGauge.Row.of(Tags.of("version", now.version()), cities)), true);
    }
}
