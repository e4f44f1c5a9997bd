package com.mercurious.travel.tools.suite.suite;

import java.nio.file.Path;

/**
 * The folders of a suite.
 *
 * @param root the checkout, built
 * @param home what the suite keeps: data, logs, state
 */
public record Workspace(Path root, Path home) {
    /** The workspace of {@code ./travel}, which names both folders by system properties. */
    public static Workspace ofCommandLine() {
        Path root =
                Path.of(System.getProperty("travel.root", ".")).toAbsolutePath().normalize();
        String home = System.getProperty("travel.home");
        return new Workspace(
                root,
                home == null
                        ? root.resolve(".travel")
                        : Path.of(home).toAbsolutePath().normalize());
    }

    public Path platformJar() {
        return root.resolve("tools/platform/target/travel-platform.jar");
    }

    public Path platformHome() {
        return home.resolve("platform");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Catalogues that the user imported; it need not exist. */
    public Path catalogue() {
        return home.resolve("catalogue");
    }

    public Path examples() {
        return root.resolve("examples");
    }

    Path suiteFile() {
        return home.resolve("suite.json");
    }

    Path lockFile() {
        return home.resolve("suite.lock");
    }
}
