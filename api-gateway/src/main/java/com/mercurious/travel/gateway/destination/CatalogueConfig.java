package com.mercurious.travel.gateway.destination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the cities that can be planned are found. */
@ConfigMapping(prefix = "travel.catalogue")
public interface CatalogueConfig {
    /** Imported catalogues, one JSON file a city, in addition to the built-in ones. */
    Optional<Path> directory();

    /** Whether the built-in cities are offered. */
    @WithDefault("true")
    boolean builtin();

    /** How often the directory is looked at for changes. */
    @WithDefault("2s")
    Duration checkEvery();
}
