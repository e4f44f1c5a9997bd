package com.mercurious.travel.tools.platform.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.mercurious.travel.tools.platform.Started;
import com.mercurious.travel.tools.platform.kafka.KafkaClients;
import com.mercurious.travel.tools.platform.kafka.KafkaContainerEnvironment;
import com.mercurious.travel.tools.platform.kafka.KafkaProbe;
import com.mercurious.travel.tools.platform.mongo.MongoStore;
import com.mercurious.travel.tools.platform.process.Shutdown;
import com.mercurious.travel.tools.platform.redis.RedisProbe;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The servers as containers, published on 127.0.0.1 only. Their data ends with them. They carry a label with their
 * owner's name, so that those which outlived a killed platform are removed before the next ones start.
 */
public final class Containers {
    private static final String OWNER_LABEL = "com.mercurious.travel.platform";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String CAVEAT = "its data ends with the container";
    private static final String HINT = "; with TESTCONTAINERS_RYUK_DISABLED=true and "
            + "TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 in the environment it needs no helper image";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final int MONGO_PORT = 27017;
    private static final int REDIS_PORT = 6379;

    private final String owner;
    private final Shutdown shutdown;
    private DockerClient docker;
    private IOException failure;

    @FunctionalInterface
    private interface Ready {
        boolean check() throws InterruptedException;
    }

    /**
     * @param owner    names the platform whose containers these are
     * @param shutdown gets what has to be stopped
     */
    public Containers(String owner, Shutdown shutdown) {
        this.owner = owner;
        this.shutdown = shutdown;
    }

    /**
     * A broker with the same listeners, users' mechanism and authorizer as the embedded one, still without users.
     *
     * @param image         of the {@code apache/kafka} kind
     * @param port          of 127.0.0.1
     * @param adminPassword of the super user
     * @throws IOException where it can't be had as a container; the message says why
     */
    public Started kafka(String image, int port, String adminPassword) throws IOException, InterruptedException {
        Map<String, Object> admin = KafkaClients.bootstrapAdmin(LOOPBACK + ":" + port, adminPassword);
        start(
                "Kafka",
                image,
                port,
                port,
                container -> container.withEnv(KafkaContainerEnvironment.of(port, adminPassword)),
                () -> KafkaProbe.answers(admin, Duration.ofSeconds(5)));
        return new Started(LOOPBACK + ":" + port, "Apache Kafka, container of " + image, CAVEAT);
    }

    /**
     * A single MongoDB node.
     *
     * @throws IOException where it can't be had as a container; the message says why
     */
    public Started mongo(String image, int port) throws IOException, InterruptedException {
        String uri = "mongodb://" + LOOPBACK + ":" + port;
        start(
                "MongoDB",
                image,
                port,
                MONGO_PORT,
                container -> container.withCommand(
                        "--bind_ip_all", "--dbpath", "/data/db", "--wiredTigerCacheSizeGB", "0.25"),
                () -> MongoStore.answers(uri, 1));
        return new Started(uri, "MongoDB, container of " + image, CAVEAT);
    }

    /**
     * A Redis that keeps its data in memory.
     *
     * @throws IOException where it can't be had as a container; the message says why
     */
    public Started redis(String image, int port) throws IOException, InterruptedException {
        URI uri = URI.create("redis://" + LOOPBACK + ":" + port);
        start(
                "Redis",
                image,
                port,
                REDIS_PORT,
                container -> container.withCommand(
                        "--bind",
                        "0.0.0.0",
                        "--protected-mode",
                        "no",
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--maxmemory",
                        "256mb",
                        "--maxmemory-policy",
                        "volatile-lru"),
                () -> RedisProbe.answers(uri));
        return new Started(uri.toString(), "Redis, container of " + image, CAVEAT);
    }

    private void start(
            String server,
            String image,
            int hostPort,
            int containerPort,
            UnaryOperator<GenericContainer<?>> settings,
            Ready ready)
            throws IOException, InterruptedException {
        new Images(docker()).have(image);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image))
                .withImagePullPolicy(name -> false)
                .withLabel(OWNER_LABEL, owner)
                .withCreateContainerCmdModifier(command -> command.withExposedPorts(new ExposedPort(containerPort))
                        .getHostConfig()
                        .withPortBindings(new PortBinding(
                                Ports.Binding.bindIpAndPort(LOOPBACK, hostPort), new ExposedPort(containerPort))));
        GenericContainer<?> configured = settings.apply(container);
        try {
            configured.start();
            shutdown.register(server, configured::stop);
            awaitReady(configured, image, ready);
        } catch (IOException | RuntimeException e) {
            configured.stop();
            throw e instanceof IOException io
                    ? io
                    : new IOException("a container of " + image + " does not start: " + reason(e), e);
        }
    }

    private static void awaitReady(GenericContainer<?> container, String image, Ready ready)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!ready.check()) {
            if (!container.isRunning()) {
                throw new IOException("the container of " + image + " ended: " + lastLine(container.getLogs()));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the container of " + image + " does not answer after " + READY_LIMIT.toSeconds()
                        + " s: " + lastLine(container.getLogs()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static Future<DockerClient> connect() {
        FutureTask<DockerClient> connecting =
                new FutureTask<>(() -> DockerClientFactory.instance().client());
        Thread.ofPlatform().daemon().name("docker").start(connecting);
        return connecting;
    }

    private synchronized DockerClient docker() throws IOException, InterruptedException {
        if (failure != null) {
            throw failure;
        }
        if (docker == null) {
            try {
                docker = connect().get(CONNECT_LIMIT.toSeconds(), TimeUnit.SECONDS);
                removeLeftOvers(docker);
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                failure = new IOException("Docker does not answer" + explanation(e));
                throw failure;
            }
        }
        return docker;
    }

    private void removeLeftOvers(DockerClient client) {
        List<Container> left = client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(OWNER_LABEL, owner))
                .exec();
        left.forEach(container -> client.removeContainerCmd(container.getId())
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
    }

    private static String explanation(Throwable e) {
        if (e instanceof TimeoutException) {
            return " within " + CONNECT_LIMIT.toSeconds() + " s" + HINT;
        }
        String reason = reason(e);
        return reason.startsWith("Could not find a valid Docker environment") ? "" : ": " + reason + HINT;
    }

    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return text.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Status \\d+: \\{\"message\":\"(.*)\"\\}$", "$1")
                .replace("\\\"", "\"");
    }

    private static String lastLine(String log) {
        return log.lines().filter(line -> !line.isBlank()).reduce("no output", (first, second) -> second);
    }
}
