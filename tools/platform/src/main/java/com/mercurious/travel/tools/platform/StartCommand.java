package com.mercurious.travel.tools.platform;

import com.mercurious.travel.tools.platform.process.Shutdown;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code start}: brings the servers up, writes the state file, and serves until it is told to end. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Starts Kafka, MongoDB, Redis and an issuer of tokens on 127.0.0.1 and serves until SIGTERM, SIGINT or the parent's end.")
final class StartCommand implements Callable<Integer> {
    /** Where servers come from that no option says more about. */
    enum Servers {
        embedded,
        containers
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data, passwords and ports.")
    private Path data;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "FILE",
            description = "Written when all is ready: addresses and passwords as JSON, for the owner only.")
    private Path state;

    @Option(
            names = "--servers",
            defaultValue = "embedded",
            description = "One of ${COMPLETION-CANDIDATES}. What can't be had as a container is embedded.")
    private Servers servers;

    @Option(names = "--kafka-port", defaultValue = "0", paramLabel = "N", description = "0: 9092, or a free one.")
    private int kafkaPort;

    @Option(names = "--mongo-port", defaultValue = "0", paramLabel = "N", description = "0: 27017, or a free one.")
    private int mongoPort;

    @Option(names = "--redis-port", defaultValue = "0", paramLabel = "N", description = "0: 6379, or a free one.")
    private int redisPort;

    @Option(names = "--free-ports", description = "Leaves the usual ports to others.")
    private boolean freePorts;

    @Option(
            names = "--mongo",
            defaultValue = "auto",
            paramLabel = "CHOICE",
            description = "auto, embedded, the path of a mongod, or a mongodb:// URI.")
    private String mongo;

    @Option(
            names = "--redis",
            defaultValue = "auto",
            paramLabel = "CHOICE",
            description = "auto, embedded, the path of a redis-server, or a redis:// URI.")
    private String redis;

    @Option(names = "--kafka-image", defaultValue = "apache/kafka:4.1.0", description = "With --servers containers.")
    private String kafkaImage;

    @Option(names = "--mongo-image", defaultValue = "mongo:8", description = "With --servers containers.")
    private String mongoImage;

    @Option(names = "--redis-image", defaultValue = "redis:7", description = "With --servers containers.")
    private String redisImage;

    @Option(names = "--parent-pid", paramLabel = "PID", description = "Ends when this process ends.")
    private Long parentPid;

    private final PrintStream out;
    private final PrintStream err;

    StartCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        PlatformOptions options = options();
        ProcessHandle parent = parent();
        long begin = System.nanoTime();
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(shutdown::close));
        if (parent != null) {
            parent.onExit().thenRun(() -> {
                err.println("The parent process " + parent.pid() + " ended; the platform stops");
                System.exit(0);
            });
        }
        try {
            new Platform(options, shutdown, out::println, line -> {
                        if (!shutdown.begun()) {
                            err.println("The platform stops: " + line);
                            System.exit(1);
                        }
                    })
                    .start();
        } catch (Exception e) {
            boolean told = shutdown.begun();
            shutdown.close();
            if (!told) {
                err.println("The platform did not start: " + reason(e));
            }
            return 1;
        }
        out.printf("ready after %.1f s; state in %s%n", (System.nanoTime() - begin) / 1e9, options.stateFile());
        new CountDownLatch(1).await();
        return 0;
    }

    private PlatformOptions options() {
        for (int port : new int[] {kafkaPort, mongoPort, redisPort}) {
            if (port < 0 || port > 65535) {
                throw invalid("A port is a number from 1 to 65535, or 0 for the platform's choice; this is " + port);
            }
        }
        try {
            return new PlatformOptions(
                    data,
                    state,
                    servers == Servers.containers,
                    new PlatformOptions.WantedPorts(kafkaPort, mongoPort, redisPort),
                    freePorts,
                    ServerChoice.parse("--mongo", mongo, "mongod", List.of("mongodb", "mongodb+srv")),
                    ServerChoice.parse("--redis", redis, "redis-server", List.of("redis", "rediss")),
                    new PlatformOptions.Images(kafkaImage, mongoImage, redisImage));
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    private ProcessHandle parent() {
        if (parentPid == null) {
            return null;
        }
        return ProcessHandle.of(parentPid)
                .orElseThrow(() -> invalid(
                        "--parent-pid: no process has the id " + parentPid + "; give that of a running process"));
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
