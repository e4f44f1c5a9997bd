package com.mercurious.travel.tools.suite.service;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suite's services, in the order in which they are stopped: the one that takes requests first. */
public enum Service {
    API_GATEWAY("api-gateway", 3000, 9000),
    API_GENERATION("api-generation", 3001, 9001),
    API_ENRICHMENT("api-enrichment", 3002, 9002);

    private static final String NO_LIMIT = "1000000";

    private final String title;
    private final int usualPort;
    private final int usualManagementPort;

    Service(String title, int usualPort, int usualManagementPort) {
        this.title = title;
        this.usualPort = usualPort;
        this.usualManagementPort = usualManagementPort;
    }

    /** Name of the module, of the Kafka user and of the log. */
    public String title() {
        return title;
    }

    /** The HTTP port that it has where nothing else is said. */
    public int usualPort() {
        return usualPort;
    }

    /** The port of its health and metrics where nothing else is said; in an image each service has 9000. */
    public int usualManagementPort() {
        return usualManagementPort;
    }

    /** The jar that {@code java -jar} runs, below the checkout's folder. */
    public Path jar(Path root) {
        return root.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * The JVM's options, one a line, comments aside: the same file that its image has.
     *
     * @throws IOException where the checkout has none
     */
    List<String> jvmOptions(Path root) throws IOException {
        return Files.readAllLines(root.resolve("deploy/jvm").resolve(title + ".options")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * The environment that a deployment gives it: where the servers are, and how to get in. One caller may ask for as much as
     * it likes: on this machine it stands for many.
     */
    public Map<String, String> environment(PlatformState platform) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrapServers());
        environment.put("KAFKA_SASL_JAAS_CONFIG", platform.kafka().jaasConfigOf(title));
        if (this == API_GATEWAY) {
            environment.put("MONGODB_URI", platform.mongo().uri());
            environment.put("TRAVEL_AUTH_ISSUER", platform.issuer().uri());
            List.of("READ", "WRITE", "IN_FLIGHT", "STREAMS", "STREAMS_IN_ALL")
                    .forEach(of -> environment.put("TRAVEL_LIMITS_" + of, NO_LIMIT));
        }
        if (this != API_GENERATION) {
            environment.put("REDIS_URI", platform.redis().uri());
        }
        return environment;
    }
}
