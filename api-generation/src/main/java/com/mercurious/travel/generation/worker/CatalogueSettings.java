package com.mercurious.travel.generation.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which places trips are planned over. */
@ConfigMapping(prefix = "travel.catalogue")
public interface CatalogueSettings {

    /**
     * The folder of the user's catalogues: files that are added to the built-in cities or take the place of those with the
     * same id, published versions, and which of these is active.
     */
    Optional<Path> directory();

    /** Whether the built-in cities count where no version is active; {@code false}: the directory's imports alone. */
    @WithDefault("true")
    boolean builtin();
}
