package com.mercurious.travel.tools.platform.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * The keys of an index in MongoDB's order of values, compared as they are: the store's own type writes both by Java's
 * serialization for each comparison. Keys of texts alone, which are nearly all, stand as such behind a byte that says so.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {
    /** No type of {@link ObjectDataType} begins so. */
    private static final byte TEXTS = (byte) 0xB6;

    private static final int OVERHEAD = 48;
    private static final int OTHER_VALUE = 64;

    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int shorter = Math.min(one.size(), other.size());
        for (int i = 0; i < shorter; i++) {
            int order = one.get(i) instanceof String text && other.get(i) instanceof String otherText
                    ? text.compareTo(otherText)
                    : ValueComparator.ascWithoutListHandling().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        int sum = OVERHEAD;
        for (Object value : key) {
            sum += value instanceof String text ? OVERHEAD + text.length() : OTHER_VALUE;
        }
        return sum;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        if (!key.stream().allMatch(String.class::isInstance)) {
            others.write(buffer, key);
            return;
        }
        buffer.put(TEXTS).putVarInt(key.size());
        for (Object value : key) {
            String text = (String) value;
            buffer.putVarInt(text.length()).putStringData(text, text.length());
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != TEXTS) {
            return (KeyValue) others.read(buffer);
        }
        buffer.get();
        int size = DataUtils.readVarInt(buffer);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(DataUtils.readString(buffer));
        }
        return new KeyValue(texts);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
