package com.mercurious.travel.messaging.health;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says at the start of an image that was made without an AOT cache that the start takes longer for it. Of a cache that is
 * there and does not fit, the JVM itself says so.
 */
@ApplicationScoped
public class StartCacheNote {
    private static final Logger LOG = Logger.getLogger(StartCacheNote.class);
    private static final String LEFT_OUT = "none";

    private final Optional<String> cache;

    /** @param cache {@code none}, as an image without a cache has it in its environment; empty outside of images */
    StartCacheNote(@ConfigProperty(name = "travel.start-cache") Optional<String> cache) {
        this.cache = cache;
    }

    void say(@Observes StartupEvent event) {
        note().ifPresent(LOG::info);
    }

    /** What there is to say; empty: nothing. */
    Optional<String> note() {
        return cache.filter(LEFT_OUT::equals)
                .map(none -> "This image has no AOT cache, so a start takes some seconds longer;"
                        + " ./travel image adds one where it can run containers");
    }
}
