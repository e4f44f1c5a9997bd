package com.mercurious.travel.tools.suite.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which servers the platform takes; what is not given is the platform's choice. */
public final class ServerOptions {
    @Option(names = "--servers", paramLabel = "KIND", description = "embedded (default) or containers.")
    private String servers;

    @Option(
            names = "--mongo",
            paramLabel = "CHOICE",
            description = "auto (default), embedded, the path of a mongod, or a mongodb:// URI.")
    private String mongo;

    @Option(
            names = "--redis",
            paramLabel = "CHOICE",
            description = "auto (default), embedded, the path of a redis-server, or a redis:// URI.")
    private String redis;

    /** The options of the platform's {@code start} command that say the same. */
    public List<String> platformOptions() {
        List<String> options = new ArrayList<>();
        add(options, "--servers", servers);
        add(options, "--mongo", mongo);
        add(options, "--redis", redis);
        return options;
    }

    private static void add(List<String> options, String name, String value) {
        if (value != null) {
            options.add(name);
            options.add(value);
        }
    }
}
