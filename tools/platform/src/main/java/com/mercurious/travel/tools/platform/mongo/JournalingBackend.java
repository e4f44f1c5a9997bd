package com.mercurious.travel.tools.platform.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend that answers a write with {@code writeConcern: {j: true}} once the store's file holds it, so that a
 * {@code kill -9} takes nothing that was acknowledged. The file is written, not forced to the disk: a power cut may still
 * take the last writes. Documents are stored as BSON in place of Java's serialization; what an older store holds is read.
 */
final class JournalingBackend extends H2Backend {
    /** As the backend names the map of a collection's documents. */
    private static final String DOCUMENTS = "databases.";

    /** As the backend names the map of what it keeps about a collection. */
    private static final String META = "meta.";

    /** As the backend names the map of an index, between the collection and the index. */
    private static final String INDEX = "._index_";

    /** Names the maps of indexes that are in the order of {@link IndexKeyType}. */
    private static final String ORDERED = "ordered-indexes";

    private final GroupCommit journal;

    JournalingBackend(MVStore store) {
        super(store);
        journal = new GroupCommit(() -> commitAll(store));
    }

    /** A commit that finds nothing to do may have been overtaken by one in the background, which is waited for then. */
    private static void commitAll(MVStore store) {
        if (store.commit() < 0) {
            store.getFileStore().executeFileStoreOperation(() -> {});
        }
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document reply = super.handleMessage(message);
        if (isJournaled(message.getDocument())) {
            journal.await();
        }
        return reply;
    }

    private static boolean isJournaled(Document command) {
        return command.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name);
    }

    /** Not static: its maps are opened while the constructor of the class above it runs. */
    private final class BsonDatabase extends H2Database {
        BsonDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            String name = getDatabaseName() + "." + collection;
            return new StoredDocuments(
                    this,
                    collection,
                    options,
                    getMvStore()
                            .openMap(
                                    DOCUMENTS + name,
                                    new MVMap.Builder<Object, Document>().valueType(new BsonDocumentType())),
                    getMvStore().openMap(META + name),
                    getCursorRegistry());
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            // An open map keeps its types; the class above opens this one again by its name.
            openIndex(getDatabaseName() + "." + collection + INDEX + index);
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }

        /** An index of an older store is in the order of its serialized keys, and keeps it. */
        private void openIndex(String map) {
            MVMap<String, Boolean> ordered = getMvStore().openMap(ORDERED);
            if (ordered.containsKey(map) || !getMvStore().hasMap(map)) {
                ordered.put(map, true);
                getMvStore().openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
            }
        }
    }
}
