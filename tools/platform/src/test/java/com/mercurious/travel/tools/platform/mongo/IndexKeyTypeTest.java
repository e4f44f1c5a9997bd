package com.mercurious.travel.tools.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class IndexKeyTypeTest {
    private static final List<KeyValue> IN_ORDER = List.of(
            new KeyValue(1.0),
            new KeyValue(2.5),
            new KeyValue(""),
            new KeyValue("", "Käse \u0000 𝄞"),
            new KeyValue("a"),
            new KeyValue("a", 7.0),
            new KeyValue("a", "b"),
            new KeyValue("b"),
            new KeyValue(new ObjectId(new byte[12])),
            new KeyValue(Instant.parse("2026-11-27T10:00:00Z")));

    private final IndexKeyType type = new IndexKeyType();

    @Test
    void comparesAsMongoDbDoes() {
        List<KeyValue> keys = new ArrayList<>(IN_ORDER);
        Collections.shuffle(keys, new Random(1));

        keys.sort(type);

        assertThat(keys).isEqualTo(IN_ORDER);
    }

    @Test
    void givesEachKeyBackAsItWasWritten() {
        List<KeyValue> keys = new ArrayList<>(IN_ORDER);
        keys.add(new KeyValue(UUID.fromString("0198c3a0-0000-7000-8000-000000000001"), true));
        WriteBuffer written = new WriteBuffer();
        keys.forEach(key -> type.write(written, key));
        ByteBuffer bytes = written.getBuffer().flip();

        List<KeyValue> read = keys.stream().map(key -> type.read(bytes)).toList();

        assertThat(read).isEqualTo(keys);
        assertThat(bytes.hasRemaining()).isFalse();
    }
}
