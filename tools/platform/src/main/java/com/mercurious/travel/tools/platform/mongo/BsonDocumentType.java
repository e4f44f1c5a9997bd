package com.mercurious.travel.tools.platform.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** Documents as BSON behind a byte that says so; where another byte stands, the store's own type wrote the document. */
final class BsonDocumentType extends BasicDataType<Document> {
    /** No type of {@link ObjectDataType} begins so. */
    private static final byte BSON = (byte) 0xB5;

    private static final int OVERHEAD = 32;
    private static final int FIRST_CAPACITY = 2048;

    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        return switch (value) {
            case String text -> OVERHEAD + text.length();
            case byte[] bytes -> OVERHEAD + bytes.length;
            case Map<?, ?> map -> {
                int sum = OVERHEAD;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    sum += OVERHEAD + memory(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> values -> {
                int sum = OVERHEAD;
                for (Object each : values) {
                    sum += memory(each);
                }
                yield sum;
            }
            case null, default -> OVERHEAD;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bytes = Unpooled.buffer(FIRST_CAPACITY);
        BsonEncoder.encodeDocument(document, bytes);
        buffer.put(BSON).put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return (Document) others.read(buffer);
        }
        buffer.get();
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
