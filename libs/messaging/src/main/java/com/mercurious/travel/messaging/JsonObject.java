package com.mercurious.travel.messaging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts a JSON object together, field by field; what is JSON already goes in byte for byte. */
public final class JsonObject {
    private final ByteArrayOutputStream out;

    /** @param size about how many bytes it will have */
    public JsonObject(int size) {
        out = new ByteArrayOutputStream(size);
        out.write('{');
    }

    /**
     * @param name in plain letters
     * @param value any that has a JSON form; where it is null there is no such field
     */
    public JsonObject field(String name, @Nullable Object value) {
        return value == null ? this : raw(name, EventJson.write(value));
    }

    /**
     * @param name in plain letters
     * @param json UTF-8; where it is null there is no such field
     */
    public JsonObject raw(String name, byte @Nullable [] json) {
        if (json != null) {
            if (out.size() > 1) {
                out.write(',');
            }
            out.write('"');
            out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            out.write('"');
            out.write(':');
            out.writeBytes(json);
        }
        return this;
    }

    /** The object's UTF-8. Nothing may be added any more. */
    public byte[] done() {
        out.write('}');
        return out.toByteArray();
    }
}
