package com.mercurious.travel.tools.platform.mongo;

import com.mercurious.travel.tools.platform.process.ChildProcess;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.h2.mvstore.MVStore;

/** The ways to a document store: the MongoDB-compatible server in this JVM, a {@code mongod}, or one that runs already. */
public final class MongoStore {
    /** What the MongoDB-compatible server does not promise. */
    public static final String COMPATIBLE_CAVEAT =
            "a power cut may take the last writes; it slows down and takes more disk as it grows";

    private static final String LOOPBACK = "127.0.0.1";
    /** For writes that ask for no journal: the others commit themselves. */
    private static final int COMMIT_EVERY_MILLIS = 1_000;

    private static final int CACHE_MEGABYTES = 32;
    /** A connection keeps a thread, and waits on it for its journal: as many as may share a commit. */
    private static final int WORKER_THREADS = 32;
    /** How long the file keeps what was overwritten, for readers that began before. */
    private static final int RETENTION_MILLIS = 2_000;
    /** Share of the file in use, in percent, below which the store rewrites it: more costs processor time all day. */
    private static final int LEAST_FILL = 40;

    private MongoStore() {}

    /**
     * The MongoDB-compatible server on H2, in this JVM.
     *
     * @return stops it and closes its file
     * @throws IOException where its file can't be opened
     */
    public static AutoCloseable startCompatible(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        MVStore store = new MVStore.Builder()
                .fileName(directory.resolve("documents.mv").toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCompactFillRate(LEAST_FILL)
                .open();
        store.setAutoCommitDelay(COMMIT_EVERY_MILLIS);
        store.setRetentionTime(RETENTION_MILLIS);
        MongoServer server = new MongoServer(new JournalingBackend(store));
        try {
            server.bind(new InetSocketAddress(LOOPBACK, port), 1, WORKER_THREADS);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
        return server::shutdownNow;
    }

    /**
     * A {@code mongod} on loopback as a child of this process, ready when this returns.
     *
     * @param started gets the process before it is ready, and has to stop it in any case
     */
    public static void startBinary(Path mongod, Path directory, int port, Consumer<ChildProcess> started)
            throws IOException, InterruptedException {
        Path data = directory.resolve("mongod");
        Files.createDirectories(data);
        ChildProcess process = ChildProcess.start(
                "mongod",
                directory,
                List.of(
                        mongod.toString(),
                        "--bind_ip",
                        LOOPBACK,
                        "--port",
                        Integer.toString(port),
                        "--dbpath",
                        data.toString(),
                        "--wiredTigerCacheSizeGB",
                        "0.25",
                        "--quiet"));
        started.accept(process);
        String uri = "mongodb://" + LOOPBACK + ":" + port;
        process.awaitReady(() -> answers(uri, 1));
    }

    /**
     * @throws IOException where no server answers at the URI, or it refuses the user
     */
    public static void check(URI uri) throws IOException {
        String hosts = "the URI";
        try {
            hosts = String.join(",", new ConnectionString(uri.toString()).getHosts());
            ping(uri.toString(), 5);
        } catch (MongoException | IllegalArgumentException e) {
            throw new IOException(
                    "No MongoDB answers at " + hosts + " (--mongo): " + firstLine(e) + "; start it, or mend the URI");
        }
    }

    /** Whether a server answers a ping within so many seconds. */
    public static boolean answers(String uri, int seconds) {
        try {
            ping(uri, seconds);
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    private static void ping(String uri, int seconds) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(seconds, TimeUnit.SECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(seconds, TimeUnit.SECONDS).readTimeout(seconds, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\. Client view.*", "");
    }
}
