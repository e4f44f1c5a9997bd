package com.mercurious.travel.tools.testing.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that somebody reported: a first line {@code Topic T, key: K, value: V}, then a header a line. */
public final class FieldRecord {
    private FieldRecord() {}

    /**
     * The record of the class path resource {@code records/<name>}, addressed to {@code topic}.
     *
     * @param key null: the record's own
     */
    public static ProducerRecord<byte[], byte[]> read(String name, String topic, String key) {
        List<String> lines = lines("/records/" + name);
        String first = lines.getFirst();
        int value = first.indexOf(", value: ");
        String own = first.substring(first.indexOf(", key: ") + ", key: ".length(), value);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                Draft.bytes(key == null ? own : key),
                Draft.bytes(first.substring(value + ", value: ".length())));
        lines.stream().skip(2).filter(line -> !line.isBlank()).forEach(line -> {
            String[] header = line.split(": ", 2);
            record.headers().add(header[0], Draft.bytes(header[1]));
        });
        return record;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(FieldRecord.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
