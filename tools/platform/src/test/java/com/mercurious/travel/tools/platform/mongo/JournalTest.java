package com.mercurious.travel.tools.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded store keeps when its process is killed. */
class JournalTest {
    private static final int WRITERS = 8;
    private static final int ENOUGH = 400;

    @TempDir
    private Path folder;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final List<Future<?>> writing = new ArrayList<>();
    private int port;
    private Process server;
    private volatile boolean killed;

    @BeforeEach
    void startServer() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        restart();
    }

    private void restart() throws Exception {
        server = StoreServer.start(folder, port);
        await().atMost(Duration.ofSeconds(60)).until(() -> MongoStore.answers(uri(), 1));
    }

    @AfterEach
    void stopServer() throws Exception {
        server.destroyForcibly().waitFor();
    }

    private String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @RepeatedTest(3)
    void keepsEachJournaledWriteWhenItIsKilled() throws Exception {
        try (MongoClient client = MongoClients.create(uri());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> journaled = client.getDatabase("it")
                    .getCollection("kept")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "w" + writer + "-";
                writing.add(writers.submit(() -> write(journaled, prefix)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > ENOUGH);

            killed = true;
            server.destroyForcibly().waitFor();
        }

        assertThat(writing).allSatisfy(writer -> assertThat(writer).succeedsWithin(Duration.ofSeconds(1)));
        Map<String, Integer> promised = Map.copyOf(acknowledged);
        restart();
        try (MongoClient client = MongoClients.create(uri())) {
            Map<String, Integer> kept =
                    client.getDatabase("it").getCollection("kept").find().into(new ArrayList<>()).stream()
                            .collect(Collectors.toMap(
                                    document -> document.getString("_id"), document -> document.getInteger("n")));
            assertThat(promised)
                    .allSatisfy((id, n) -> assertThat(kept.get(id)).as(id).isGreaterThanOrEqualTo(n));
        }
    }

    private void write(MongoCollection<Document> journaled, String prefix) {
        try {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                journaled.insertOne(new Document("_id", id).append("n", 1).append("text", "x".repeat(2_000)));
                acknowledged.put(id, 1);
                journaled.updateOne(new Document("_id", id), Updates.set("n", 2));
                acknowledged.put(id, 2);
            }
        } catch (MongoException e) {
            if (!killed) {
                throw e;
            }
        }
    }

    @Test
    void givesEachKindOfValueBackAfterARestart() throws Exception {
        Document document = new Document("_id", "all kinds")
                .append("text", "Käse \u0000 𝄞")
                .append("int", 1)
                .append("long", Long.MIN_VALUE)
                .append("double", 0.1)
                .append("true", true)
                .append("nothing", null)
                .append("time", new Date(1_764_201_600_123L))
                .append("bytes", new Binary(new byte[] {0, -1, 127}))
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("inner", new Document("empty", new Document()).append("none", List.of()));
        try (MongoClient client = MongoClients.create(uri())) {
            client.getDatabase("it")
                    .getCollection("kinds")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertOne(document);
        }
        server.destroyForcibly().waitFor();

        restart();

        try (MongoClient client = MongoClients.create(uri())) {
            assertThat(client.getDatabase("it").getCollection("kinds").find().first())
                    .isEqualTo(document);
        }
    }

    @Test
    void readsWhatAnOlderStoreHolds() throws Exception {
        server.destroyForcibly().waitFor();
        try (InputStream older = getClass().getResourceAsStream("java-serialized.mv")) {
            Files.write(folder.resolve("documents.mv"), older.readAllBytes());
        }

        restart();

        try (MongoClient client = MongoClients.create(uri())) {
            MongoCollection<Document> collection = client.getDatabase("it").getCollection("older");
            collection.updateOne(new Document("_id", "b"), Updates.set("n", 3));
            assertThat(collection.find().into(new ArrayList<>()))
                    .containsExactlyInAnyOrder(
                            new Document("_id", "a")
                                    .append("n", 1)
                                    .append("inner", new Document("list", List.of(1, 2))),
                            new Document("_id", "b").append("n", 3));
        }
    }
}
