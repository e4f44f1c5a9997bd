package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secrets by which each caller's webhooks are signed, one document a caller; throws what MongoDB's client throws. */
@ApplicationScoped
public class WebhookSecrets {
    /** The collection's name. */
    public static final String COLLECTION = "webhook-secrets";

    private static final String SECRETS = "secrets";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;

    WebhookSecrets(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.collection = client.getDatabase(database).getCollection(COLLECTION);
    }

    /** A secret, which its text does not show. */
    public record Secret(String value, Instant createdAt) {
        @Override
        public String toString() {
            return "a webhook secret of " + createdAt;
        }
    }

    /** A caller's secrets, oldest first. */
    public List<Secret> of(String owner) {
        Document found = collection.find(eq("_id", owner)).first();
        return found == null
                ? List.of()
                : found.getList(SECRETS, Document.class).stream()
                        .map(secret -> new Secret(
                                secret.getString("value"),
                                secret.getDate("createdAt").toInstant()))
                        .toList();
    }

    /** Whether a caller has one. */
    public boolean isThere(String owner) {
        return !of(owner).isEmpty();
    }

    /** Adds one as the newest; of two that are added at once both are kept. */
    public void add(String owner, Secret secret) {
        Bson added = Updates.push(
                SECRETS, new Document("value", secret.value()).append("createdAt", Date.from(secret.createdAt())));
        try {
            collection.updateOne(eq("_id", owner), added, UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            collection.updateOne(eq("_id", owner), added);
        }
    }

    /** Takes out all that a caller has. */
    public void erase(String owner) {
        collection.deleteOne(eq("_id", owner));
    }

    /** Takes out those that nothing is signed by any more. */
    public void remove(String owner, List<Secret> secrets) {
        if (!secrets.isEmpty()) {
            List<String> values = secrets.stream().map(Secret::value).toList();
            collection.updateOne(
                    eq("_id", owner),
                    Updates.pullByFilter(new Document(SECRETS, new Document("value", new Document("$in", values)))));
        }
    }
}
