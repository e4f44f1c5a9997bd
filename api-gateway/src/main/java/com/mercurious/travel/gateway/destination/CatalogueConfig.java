package com.mercurious.travel.gateway.destination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the cities that can be planned are found. */
@ConfigMapping(prefix = "travel.catalogue")
public interface CatalogueConfig {
    /** The folder that the planner reads too: imports, published versions, and which of these is active. */
    Optional<Path> directory();

    /** Whether the built-in cities are offered where no version is active. */
    @WithDefault("true")
    boolean builtin();

    /** How often the directory is looked at for changes. */
    @WithDefault("2s")
    Duration checkEvery();
}
