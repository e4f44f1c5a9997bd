package com.mercurious.travel.tools.platform;

import com.mercurious.travel.tools.platform.container.Containers;
import com.mercurious.travel.tools.platform.issuer.TokenIssuer;
import com.mercurious.travel.tools.platform.kafka.EmbeddedKafka;
import com.mercurious.travel.tools.platform.kafka.KafkaClients;
import com.mercurious.travel.tools.platform.kafka.KafkaProvisioner;
import com.mercurious.travel.tools.platform.kafka.KafkaTopology;
import com.mercurious.travel.tools.platform.process.Shutdown;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Starts Kafka, MongoDB, Redis and an issuer of tokens side by side, and tells how to reach them. */
public final class Platform {
    private static final String ADMIN = "admin";
    private static final int KAFKA_PORT = 9092;
    private static final int ISSUER_PORT = 3003;
    private static final String KAFKA_CAVEAT =
            "a single node without TLS, for this machine only; a power cut may take the last writes";

    private final PlatformOptions options;
    private final Shutdown shutdown;
    private final Consumer<String> out;
    private final Consumer<String> serverEnded;

    /**
     * @param options     what to start
     * @param shutdown    gets everything that has to be stopped again, also where the start fails half way
     * @param out         takes one line a server for people
     * @param serverEnded takes a line where a server ends that should run
     */
    public Platform(PlatformOptions options, Shutdown shutdown, Consumer<String> out, Consumer<String> serverEnded) {
        this.options = options;
        this.shutdown = shutdown;
        this.out = out;
        this.serverEnded = serverEnded;
    }

    /**
     * Returns once all servers answer, Kafka holds its users, topics and ACLs, and the state file is written.
     *
     * @throws Exception where one of them does not start; the message says which and why
     */
    public PlatformState start() throws Exception {
        DataDirectory data = DataDirectory.open(options.data());
        shutdown.register("The data folder", data);
        Files.deleteIfExists(options.stateFile());

        KafkaTopology topology = KafkaTopology.bundled();
        Set<String> users = new LinkedHashSet<>(Set.of(ADMIN));
        topology.users().forEach(user -> users.add(user.name()));
        DataDirectory.Credentials credentials = data.credentials(users);
        Ports ports = new Ports(data.rememberedPorts(), options.freePorts());
        StoreStarter stores = new StoreStarter(data, ports, shutdown, serverEnded);
        Containers containers = new Containers(data.resolve("containers").toString(), shutdown);

        PlatformState state;
        try (ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            Future<Started> mongo = executor.submit(() -> inContainer(
                    options.mongo() instanceof ServerChoice.Auto,
                    "MongoDB",
                    () -> containers.mongo(
                            options.images().mongo(),
                            stores.mongoPort(options.ports().mongo())),
                    () -> stores.mongo(options.mongo(), options.ports().mongo())));
            Future<Started> redis = executor.submit(() -> inContainer(
                    options.redis() instanceof ServerChoice.Auto,
                    "Redis",
                    () -> containers.redis(
                            options.images().redis(),
                            stores.redisPort(options.ports().redis())),
                    () -> stores.redis(options.redis(), options.ports().redis())));
            Future<Started> issuer = executor.submit(() -> issuer(ports));
            try {
                Started kafka = kafka(data, ports, containers, topology, credentials);
                state = new PlatformState(
                        new PlatformState.Kafka(kafka.address(), kafka.description(), credentials.passwords()),
                        store(mongo.get()),
                        store(redis.get()),
                        store(issuer.get()));
                say("Kafka", kafka);
                say("MongoDB", mongo.get());
                say("Redis", redis.get());
                say("Issuer", issuer.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        data.rememberPorts(ports.taken());
        state.write(options.stateFile());
        shutdown.register("The state file", () -> Files.deleteIfExists(options.stateFile()));
        return state;
    }

    private Started kafka(
            DataDirectory data,
            Ports ports,
            Containers containers,
            KafkaTopology topology,
            DataDirectory.Credentials credentials)
            throws Exception {
        int port = ports.take("kafka", options.ports().kafka(), KAFKA_PORT);
        String admin = credentials.passwords().get(ADMIN);
        return inContainer(
                true,
                "Kafka",
                () -> {
                    Started started = containers.kafka(options.images().kafka(), port, admin);
                    provision(started.address(), topology, credentials.passwords(), true);
                    return started;
                },
                () -> {
                    int broker = ports.take("kafka-broker", 0, 0);
                    int controller = ports.take("kafka-controller", 0, 0);
                    shutdown.register(
                            "Kafka", EmbeddedKafka.start(data.resolve("kafka"), port, broker, controller, admin));
                    String address = "127.0.0.1:" + port;
                    provision(address, topology, credentials.passwords(), credentials.fresh());
                    return new Started(address, EmbeddedKafka.description(), KAFKA_CAVEAT);
                });
    }

    private Started issuer(Ports ports) throws IOException {
        int port = ports.take("issuer", 0, ISSUER_PORT);
        shutdown.register("The issuer", TokenIssuer.start(port));
        return new Started(TokenIssuer.uri(port), TokenIssuer.description(), TokenIssuer.CAVEAT);
    }

    private static void provision(String address, KafkaTopology topology, Map<String, String> passwords, boolean renew)
            throws Exception {
        new KafkaProvisioner(KafkaClients.bootstrapAdmin(address, passwords.get(ADMIN)), topology)
                .provision(passwords, renew);
    }

    private Started inContainer(boolean wanted, String server, Callable<Started> container, Callable<Started> otherwise)
            throws Exception {
        if (!options.containers() || !wanted) {
            return otherwise.call();
        }
        try {
            return container.call();
        } catch (IOException e) {
            out.accept(server + ": no container, the embedded platform's server instead (" + e.getMessage() + ")");
            return otherwise.call();
        }
    }

    private static PlatformState.Store store(Started started) {
        return new PlatformState.Store(started.address(), started.description(), started.caveat());
    }

    private void say(String name, Started started) {
        String caveat = started.caveat() == null ? "" : "; " + started.caveat();
        out.accept("%-8s %s at %s%s"
                .formatted(name, started.description(), ServerChoice.redacted(started.address()), caveat));
    }
}
