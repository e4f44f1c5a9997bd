package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mercurious.travel.gateway.recent.RecentByWeight;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the workers made, each result a document of its own beside the requests' states: written once, before the change of
 * state that refers to it by name. What a crash leaves between the two is referred to by nobody; the event that comes again
 * finds it written.
 */
@ApplicationScoped
public class Results {
    /** The collection's name. */
    public static final String COLLECTION = "results";

    static final String JSON = "json";

    /** Between a request's id and the rest of the name of a result of it. */
    static final char SEPARATOR = '/';

    private final MongoCollection<BsonDocument> collection;
    private final RecentByWeight<byte[]> recent;

    Results(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ResultsConfig config) {
        this.collection = client.getDatabase(database).getCollection(COLLECTION, BsonDocument.class);
        this.recent = new RecentByWeight<>(config.recentBytes(), json -> json.length);
    }

    /** Stores named content with one insert; what is there already is the same. Throws what MongoDB's client throws. */
    void write(Collection<? extends JsonContent<?>> results) {
        List<BsonDocument> documents = results.stream()
                .filter(result -> recent.get(result.name()) == null)
                .map(result -> new BsonDocument("_id", new BsonString(result.name()))
                        .append(JSON, new BsonBinary(result.json())))
                .toList();
        if (documents.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean allThere = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!allThere) {
                throw new MongoException("results were not stored: " + e.getMessage(), e);
            }
        }
        results.forEach(result -> recent.put(result.name(), result.json()));
    }

    /** The JSON of those of {@code names} that there are: of recent ones from memory, of the others with one find. */
    Map<String, byte[]> read(Collection<String> names) {
        Map<String, byte[]> found = new HashMap<>();
        List<String> toFind = new ArrayList<>();
        for (String name : names) {
            byte[] json = recent.get(name);
            if (json == null) {
                toFind.add(name);
            } else {
                found.put(name, json);
            }
        }
        if (!toFind.isEmpty()) {
            collection
                    .find(in("_id", toFind))
                    .forEach(document -> found.put(
                            document.getString("_id").getValue(),
                            document.getBinary(JSON).getData()));
        }
        return found;
    }

    /** Erases all results of these requests, those that no state refers to any more as well. */
    void erase(Collection<String> requestIds) {
        List<Bson> ofEach = new ArrayList<>();
        for (String id : requestIds) {
            ofEach.add(and(gte("_id", id + SEPARATOR), lt("_id", id + (char) (SEPARATOR + 1))));
        }
        if (!ofEach.isEmpty()) {
            collection.deleteMany(or(ofEach));
        }
    }
}
