package com.mercurious.travel.tools.suite.service;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suite's services, in the order in which they are stopped: the one that takes requests first. */
public enum Service {
    API_GATEWAY("api-gateway", 3000, 112, Compiler.QUICK),
    API_GENERATION("api-generation", 3001, 144, Compiler.THOROUGH),
    API_ENRICHMENT("api-enrichment", 3002, 112, Compiler.QUICK);

    private final String title;
    private final int usualPort;
    private final int heapMib;
    private final Compiler compiler;

    Service(String title, int usualPort, int heapMib, Compiler compiler) {
        this.title = title;
        this.usualPort = usualPort;
        this.heapMib = heapMib;
        this.compiler = compiler;
    }

    /** Name of the module, of the Kafka user and of the log. */
    public String title() {
        return title;
    }

    /** The HTTP port that it has where nothing else is said. */
    public int usualPort() {
        return usualPort;
    }

    /** The jar that {@code java -jar} runs, below the checkout's folder. */
    public Path jar(Path root) {
        return root.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Caps that keep it within 300 MiB, and what brings it up quickly: an archive of parsed classes that the JVM writes at
     * its first end and renews after each build.
     */
    List<String> jvmOptions(Path root) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heapMib + "m",
                "-XX:MaxDirectMemorySize=48m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + root.resolve(title).resolve("target/start-up.jsa"),
                "-Xlog:cds*=off",
                "-Dstdout.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        options.addAll(compiler.options);
        return options;
    }

    /** The environment that a deployment gives it: where the servers are, and how to get in. */
    public Map<String, String> environment(PlatformState platform) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrapServers());
        environment.put("KAFKA_SASL_JAAS_CONFIG", platform.kafka().jaasConfigOf(title));
        if (this == API_GATEWAY) {
            environment.put("MONGODB_URI", platform.mongo().uri());
        }
        if (this != API_GENERATION) {
            environment.put("REDIS_URI", platform.redis().uri());
        }
        return environment;
    }

    private enum Compiler {
        /** The JVM's first compiler alone: half the processor time up to ready, and less memory. */
        QUICK(List.of("-XX:TieredStopAtLevel=1")),
        /** Both compilers, for the planner, whose search is as good as it is fast. */
        THOROUGH(List.of());

        private final List<String> options;

        Compiler(List<String> options) {
            this.options = options;
        }
    }
}
