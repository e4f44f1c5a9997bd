package com.mercurious.travel.tools.platform.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

/**
 * A collection whose documents are never changed once they are stored. The class above it updates a document where it
 * stands, while another thread may be writing it to the file: that ends the whole store.
 */
final class StoredDocuments extends H2Collection {
    StoredDocuments(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    /** Copies, for an update to work on; it puts its copy into the store. What a cursor reads is not updated. */
    @Override
    protected QueryResult queryDocuments(
            Document selector, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        QueryResult found = super.queryDocuments(selector, orderBy, skip, limit, batchSize, fields);
        if (found.getCursorId() != 0) {
            return found;
        }
        return new QueryResult(
                found.collectDocuments().stream().map(Document::cloneDeeply).toList());
    }

    /** Sizes are summed up by writing each document twice a change, and are told by statistics alone. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
