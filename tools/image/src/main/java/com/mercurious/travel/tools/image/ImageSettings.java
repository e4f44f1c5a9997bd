package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;

/**
 * What the project's {@code deploy/image.properties} says of all images.
 *
 * @param base image that they stand on
 * @param platforms {@code os/architecture}, with commas between them
 * @param source where the sources are
 * @param vendor who makes them
 * @param licenses SPDX expression
 */
record ImageSettings(String base, String platforms, String source, String vendor, String licenses) {
    private static final String FILE = "deploy/image.properties";

    /**
     * @param root the checkout
     * @throws IOException where the file can't be read or lacks a setting
     */
    static ImageSettings read(Path root) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(root.resolve(FILE))) {
            properties.load(reader);
        }
        return new ImageSettings(
                required(properties, "base"),
                required(properties, "platforms"),
                required(properties, "source"),
                required(properties, "vendor"),
                required(properties, "licenses"));
    }

    private static String required(Properties properties, String name) throws IOException {
        String value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IOException(FILE + " has no value for " + name);
        }
        return value;
    }

    /**
     * @param list {@code os/architecture}, with commas between them
     * @throws IllegalArgumentException where one is written otherwise
     */
    static Set<Platform> platforms(String list) {
        Set<Platform> platforms = new LinkedHashSet<>();
        for (String platform : list.split(",")) {
            String[] parts = platform.strip().split("/");
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + platform + "' is no platform; one is written os/architecture, for example linux/arm64");
            }
            platforms.add(new Platform(parts[1], parts[0]));
        }
        return platforms;
    }
}
