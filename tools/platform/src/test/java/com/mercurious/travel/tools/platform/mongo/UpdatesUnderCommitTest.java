package com.mercurious.travel.tools.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are updated while the store writes them to its file. */
class UpdatesUnderCommitTest {
    private static final int WRITERS = 8;
    private static final int UPDATES = 400;
    private static final int FIELDS = 60;

    @TempDir
    private Path folder;

    @Test
    void doNotDisturbTheCommit() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<Future<?>> writing = new ArrayList<>();

        try (AutoCloseable server = MongoStore.startCompatible(folder, port);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false");
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> journaled = client.getDatabase("it")
                    .getCollection("changing")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            for (int writer = 0; writer < WRITERS; writer++) {
                boolean byId = writer % 2 == 0;
                String name = "w" + writer;
                writing.add(writers.submit(() -> change(journaled, name, byId)));
            }
        }

        assertThat(writing).allSatisfy(writer -> assertThat(writer).succeedsWithin(Duration.ofSeconds(1)));
    }

    /** Each update adds a field and takes another out, so that whoever walks through the document then stumbles. */
    private static void change(MongoCollection<Document> documents, String name, boolean byId) {
        Document document = new Document("_id", name).append("name", name);
        for (int i = 0; i < FIELDS; i++) {
            document.append("f" + i, "x".repeat(50));
        }
        documents.insertOne(document);
        Bson filter = byId ? Filters.eq(name) : Filters.eq("name", name);
        for (int i = 0; i < UPDATES; i++) {
            documents.updateOne(
                    filter, Updates.combine(Updates.set("f" + (i + FIELDS), "y".repeat(50)), Updates.unset("f" + i)));
        }
    }
}
