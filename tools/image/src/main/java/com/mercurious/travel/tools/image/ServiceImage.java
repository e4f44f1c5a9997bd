package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The image of a service: what is in it and how it is run. It needs no shell and no root, and writes nowhere but below
 * {@code /tmp}.
 *
 * @param service whose image it is
 * @param port of its API
 * @param name that it gets
 * @param settings of all images
 * @param release what it is made of
 */
record ServiceImage(PackagedService service, int port, ImageName name, ImageSettings settings, Release release) {
    /** Of no user that a base image is likely to have; the cluster's policy asks for a number. */
    static final String USER = "10001:0";

    /** Read by the service at its start, which says then that it takes longer. */
    static final String WITHOUT_CACHE = "TRAVEL_START_CACHE";

    private static final String LABEL = "org.opencontainers.image.";
    private static final int MANAGEMENT_PORT = 9000;

    /**
     * @param base with what the image stands on
     * @param startCache of a training run in a container of this image without one
     * @throws IOException where the package can't be read
     */
    JibContainerBuilder on(JibContainerBuilder base, Set<Platform> platforms, Optional<Path> startCache)
            throws IOException {
        return base.setPlatforms(platforms)
                .setCreationTime(release.created())
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
                .setEnvironment(environment(startCache.isPresent()))
                .setExposedPorts(Port.tcp(port), Port.tcp(MANAGEMENT_PORT))
                .setLabels(labels())
                .setEntrypoint(entrypoint(startCache.isPresent()))
                .setProgramArguments(List.of())
                .setFileEntriesLayers(service.layers(startCache));
    }

    /** glibc keeps memory by arena (mallopt(3)); two are enough for a JVM and save tens of MiB. */
    private static Map<String, String> environment(boolean hasCache) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("MALLOC_ARENA_MAX", "2");
        if (!hasCache) {
            environment.put(WITHOUT_CACHE, "none");
        }
        return environment;
    }

    /** A cache that can't be used at all is said, a stub in it that can't is not. */
    private static List<String> entrypoint(boolean hasCache) {
        return command(
                hasCache ? List.of("-XX:AOTCache=" + PackagedService.CACHE, "-Xlog:aot*=error,cds*=error") : List.of());
    }

    /** The command that runs the service in a container of the image. */
    static List<String> command(List<String> furtherOptions) {
        List<String> command = new ArrayList<>(List.of("java", "@" + PackagedService.OPTIONS));
        command.addAll(furtherOptions);
        command.addAll(List.of("-jar", PackagedService.JAR.toString()));
        return command;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(LABEL + "title", service.name());
        labels.put(LABEL + "vendor", settings.vendor());
        labels.put(LABEL + "source", settings.source());
        labels.put(LABEL + "licenses", settings.licenses());
        labels.put(LABEL + "version", release.version());
        labels.put(LABEL + "revision", release.revision());
        labels.put(LABEL + "created", release.created().toString());
        return labels;
    }
}
