package com.mercurious.travel.tools.catalogue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Files that tests read. */
public final class Fixtures {
    private Fixtures() {}

    /** @param name of a file below {@code catalogue/} among the tests' resources */
    public static Path path(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/catalogue/" + name), name)
                .toURI());
    }
}
