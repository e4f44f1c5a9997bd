package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.platform.redis.RedisStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redis.clients.jedis.Jedis;

/** How the embedded platform starts, stops and comes back: each time one of its own, on ports and in a folder of its own. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = PlatformLifecycleIT.FREE_PORTS, mode = ResourceAccessMode.READ)
class PlatformLifecycleIT {
    static final String FREE_PORTS = "ports that nobody listens on";

    @TempDir
    private Path folder;

    @Test
    @ResourceLock(FREE_PORTS)
    void comesBackWithItsDataPasswordsAndPorts() throws Exception {
        PlatformState before;
        try (PlatformProcess platform = launch()) {
            before = platform.awaitReady();
            KafkaAs.user(before.kafka(), "api-generation").send(Set.of("travel-generation.completed"), "kept by Kafka");
            try (MongoClient mongo = MongoClients.create(before.mongo().uri())) {
                mongo.getDatabase("it").getCollection("kept").insertOne(new Document("_id", "kept by MongoDB"));
            }
            try (Jedis redis = new Jedis(URI.create(before.redis().uri()))) {
                redis.set("key", "kept by Redis");
            }
        }

        try (PlatformProcess platform = launch()) {
            PlatformState after = platform.awaitReady();

            assertThat(after).isEqualTo(before);
            assertThat(KafkaAs.user(after.kafka(), "app-client")
                            .readAll("app-client-it", Set.of("travel-generation.completed")))
                    .containsExactly("kept by Kafka");
            try (MongoClient mongo = MongoClients.create(after.mongo().uri())) {
                assertThat(mongo.getDatabase("it").getCollection("kept").find().first())
                        .containsEntry("_id", "kept by MongoDB");
            }
            try (Jedis redis = new Jedis(URI.create(after.redis().uri()))) {
                assertThat(redis.get("key")).isEqualTo("kept by Redis");
            }
        }
    }

    @Test
    void endsInOrderWhenItIsTold() throws Exception {
        PlatformProcess platform = launch();
        platform.awaitReady();
        List<ProcessHandle> children = platform.handle().descendants().toList();
        long told = System.nanoTime();

        platform.close();

        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(platform.stateFile()).doesNotExist();
        assertThat(folder.resolve("data/kafka/.kafka_cleanshutdown")).exists();
        assertThat(platform.err()).doesNotContain("did not stop");
    }

    @Test
    void endsWithItsParent() throws Exception {
        Process parent = new ProcessBuilder("sleep", "300").start();
        PlatformProcess platform = launch("--parent-pid", Long.toString(parent.pid()));
        try (platform) {
            platform.awaitReady();
            List<ProcessHandle> children = platform.handle().descendants().toList();

            parent.destroyForcibly();

            assertThat(platform.awaitEnd()).isZero();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(platform.stateFile()).doesNotExist();
            assertThat(platform.err()).contains("The parent process " + parent.pid() + " ended");
        }
    }

    @Test
    void refusesAFolderThatAnotherPlatformHolds() throws Exception {
        try (PlatformProcess first = launch()) {
            PlatformState state = first.awaitReady();
            Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

            PlatformProcess second = PlatformProcess.launchOn(folder.resolve("data"), elsewhere, "--free-ports");

            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.err()).contains("Another platform runs on " + folder.resolve("data"));
            assertThat(first.stateFile()).exists();
            KafkaAs.user(state.kafka(), "app-client").describeCluster();
        }
    }

    @Test
    void recoversFromBeingKilled() throws Exception {
        PlatformProcess killed = launch();
        PlatformState before = killed.awaitReady();
        KafkaAs.user(before.kafka(), "api-generation").send(Set.of("travel-generation.completed"), "acknowledged");
        List<ProcessHandle> orphans = killed.handle().descendants().toList();
        killed.handle().destroyForcibly();
        killed.awaitEnd();
        Files.delete(killed.stateFile());

        try (PlatformProcess platform = launch()) {
            PlatformState after = platform.awaitReady();

            assertThat(orphans).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(KafkaAs.user(after.kafka(), "app-client")
                            .readAll("app-client-it", Set.of("travel-generation.completed")))
                    .containsExactly("acknowledged");
        }
    }

    @Test
    void endsWithAnErrorWhenAServerIsLost() throws Exception {
        try (PlatformProcess platform = launch()) {
            platform.awaitReady();
            ProcessHandle redis = platform.handle().children().findFirst().orElseThrow();

            redis.destroyForcibly();

            assertThat(platform.awaitEnd()).isEqualTo(1);
            assertThat(platform.err()).contains("The platform stops: redis ended with status");
            assertThat(platform.stateFile()).doesNotExist();
        }
    }

    @Test
    void leavesNothingRunningWhenItCannotStart() throws Exception {
        PlatformProcess platform = launch("--redis", "redis://user:hidden@127.0.0.1:" + freePort());

        int status = platform.awaitEnd();

        assertThat(status).isEqualTo(1);
        assertThat(platform.err())
                .contains("The platform did not start: No Redis answers at 127.0.0.1")
                .contains("mend the URI")
                .doesNotContain("hidden");
        assertThat(platform.stateFile()).doesNotExist();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString()))
                        .sorted(Comparator.comparing(ProcessHandle::pid))
                        .toList())
                .isEmpty());
    }

    @Test
    void usesAServerThatRunsAlready() throws Exception {
        try (PlatformProcess first = launch()) {
            PlatformState running = first.awaitReady();
            Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
            String redisUri = running.redis().uri().replace("redis://", "redis://:hidden@");
            try (Jedis redis = new Jedis(URI.create(running.redis().uri()))) {
                redis.configSet("requirepass", "hidden");
            }

            try (PlatformProcess second = PlatformProcess.launch(
                    elsewhere,
                    "--free-ports",
                    "--redis",
                    redisUri,
                    "--mongo",
                    running.mongo().uri())) {
                PlatformState state = second.awaitReady();

                assertThat(state.redis().uri()).isEqualTo(redisUri);
                assertThat(state.mongo().uri()).isEqualTo(running.mongo().uri());
                assertThat(second.out())
                        .contains("Redis    Redis, running already at "
                                + running.redis().uri())
                        .doesNotContain("hidden")
                        .contains("MongoDB  MongoDB, running already");
                assertThat(second.handle().children()).isEmpty();
            }
            try (Jedis redis = new Jedis(URI.create(redisUri))) {
                assertThat(redis.ping()).isEqualTo("PONG");
            }
        }
    }

    @Test
    void runsTheBinaryThatItIsGiven() throws Exception {
        Path binary = RedisStore.embeddedBinary(folder.resolve("bin"));

        try (PlatformProcess platform = launch("--redis", binary.toString())) {
            PlatformState state = platform.awaitReady();

            assertThat(state.redis().server()).matches("Redis [0-9.]+ \\(.*\\)").contains(binary.toString());
            assertThat(platform.handle().children())
                    .singleElement()
                    .satisfies(child -> assertThat(child.info().command()).hasValue(binary.toString()));
        }
    }

    @Test
    void saysWhatAWrongOptionShouldBe() throws Exception {
        PlatformProcess platform = launch("--servers", "kubernetes");

        int status = platform.awaitEnd();

        assertThat(status).isEqualTo(2);
        assertThat(platform.err()).contains("'--servers': expected one of [embedded, containers]");
    }

    private PlatformProcess launch(String... more) throws Exception {
        String[] options = new String[more.length + 1];
        options[0] = "--free-ports";
        System.arraycopy(more, 0, options, 1, more.length);
        return PlatformProcess.launch(folder, options);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
