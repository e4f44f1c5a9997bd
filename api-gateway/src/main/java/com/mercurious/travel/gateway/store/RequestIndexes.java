package com.mercurious.travel.gateway.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes the indexes at start-up, and goes on trying where the store is not there yet. Idempotent. */
@ApplicationScoped
public class RequestIndexes {
    private static final Logger LOG = Logger.getLogger(RequestIndexes.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final RequestStore store;
    private Thread thread;

    RequestIndexes(RequestStore store) {
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("request-indexes").start(this::create);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void create() {
        boolean told = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                createAll(store.mongoCollection());
                return;
            } catch (MongoException e) {
                if (!told) {
                    LOG.errorf(
                            "MongoDB's indexes could not be made: %s; trying again every %s s",
                            e.getMessage(), RETRY.toSeconds());
                    told = true;
                }
                pause();
            }
        }
    }

    private static void createAll(MongoCollection<RequestDocument> collection) {
        collection.createIndex(Indexes.ascending(RequestDocument.GUARD), new IndexOptions().unique(true));
        collection.createIndex(
                Indexes.ascending(RequestDocument.KEY),
                new IndexOptions().unique(true).sparse(true));
        collection.createIndex(Indexes.descending("owner", "createdAt", "_id"));
        collection.createIndex(Indexes.ascending("openUntil"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("revisionOf"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("outbox.at"), new IndexOptions().sparse(true));
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
