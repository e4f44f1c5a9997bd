package com.mercurious.travel.tools.bench.pipeline;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The database of one stage: a name of its own, so that a server that holds other data keeps it, and dropped at the end.
 */
final class BenchDatabase implements AutoCloseable {
    private static final int TIMEOUT_S = 30;
    private static final int SAMPLES = 50;
    private static final int BATCH = 500;
    /** Characters or entries above which a copy goes without a value: itineraries and facts. */
    private static final int LARGEST_VALUE = 1_000;

    private final String uri;
    private final String name;

    BenchDatabase(String uri, String name) {
        this.uri = uri;
        this.name = name;
    }

    static String newName() {
        return "travel-bench-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    private MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TIMEOUT_S, TimeUnit.SECONDS))
                .build());
    }

    /**
     * Fills the gateway's collection of requests up to {@code wanted} with copies, under new ids, of what the gateway itself
     * stored there, without its large values.
     *
     * @return how many documents there are then
     * @throws IOException where the gateway stored nothing yet, or the server fails
     */
    long fill(int wanted) throws IOException {
        try (MongoClient client = connect()) {
            MongoCollection<Document> requests = largestCollection(client);
            List<Document> samples = new ArrayList<>();
            requests.find().limit(SAMPLES).forEach(samples::add);
            if (samples.isEmpty()) {
                throw new IOException("the gateway has stored nothing that could be copied");
            }
            long there = requests.countDocuments();
            while (there < wanted) {
                List<Document> batch = new ArrayList<>();
                for (int i = 0; i < Math.min(BATCH, wanted - there); i++) {
                    batch.add(copy(samples.get((int) ((there + i) % samples.size()))));
                }
                requests.insertMany(batch, new InsertManyOptions().ordered(false));
                there += batch.size();
            }
            return there;
        } catch (MongoException e) {
            throw new IOException("the store could not be filled: " + e.getMessage(), e);
        }
    }

    private MongoCollection<Document> largestCollection(MongoClient client) throws IOException {
        MongoCollection<Document> largest = null;
        long most = 0;
        for (String collection : client.getDatabase(name).listCollectionNames()) {
            MongoCollection<Document> candidate = client.getDatabase(name).getCollection(collection);
            long count = candidate.countDocuments();
            if (count > most) {
                largest = candidate;
                most = count;
            }
        }
        if (largest == null) {
            throw new IOException("the gateway has stored nothing that could be copied");
        }
        return largest;
    }

    private static Document copy(Document sample) {
        String before = String.valueOf(sample.get("_id"));
        return renamed(sample, before, UUID.randomUUID().toString());
    }

    private static Document renamed(Document sample, String before, String after) {
        Document copy = new Document();
        sample.forEach((key, value) -> {
            switch (value) {
                case String text when text.length() > LARGEST_VALUE -> copy.put(key, "");
                case String text -> copy.put(key, text.replace(before, after));
                case Document inner when inner.toJson().length() > LARGEST_VALUE -> copy.put(key, new Document());
                case Document inner -> copy.put(key, renamed(inner, before, after));
                case List<?> list when list.toString().length() > LARGEST_VALUE -> copy.put(key, List.of());
                case Binary binary when binary.length() > LARGEST_VALUE -> copy.put(key, new Binary(new byte[0]));
                case null, default -> copy.put(key, value);
            }
        });
        return copy;
    }

    /** Drops the database, also while the bench is being broken off. */
    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (MongoClient client = connect()) {
            client.getDatabase(name).drop();
        } catch (MongoException e) {
            throw new IOException("the database " + name + " was left behind: " + e.getMessage(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
