package com.mercurious.travel.gateway.pipeline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way through the bytes of a JSON document: some values are read, the others are passed over, and all are checked. */
final class JsonWalk {
    private final byte[] json;
    private final JsonParser parser;

    private JsonWalk(byte[] json, JsonParser parser) {
        this.json = json;
        this.parser = parser;
    }

    /** Takes the fields of an object; each has to be read or skipped. */
    @FunctionalInterface
    interface Fields {
        void field(JsonWalk walk, String name) throws IOException;
    }

    /** Takes the objects of an array, one after the other. */
    interface Objects extends Fields {
        /** The object is over. */
        void end(JsonWalk walk) throws IOException;
    }

    /**
     * Walks a document that is one object, or null.
     *
     * @throws IOException where it is not JSON in UTF-8, has something behind it, or {@code fields} finds it wrong
     */
    static void whole(byte[] json, Fields fields) throws IOException {
        try (JsonParser parser = EventJson.mapper().createParser(json)) {
            JsonWalk walk = new JsonWalk(json, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw walk.mismatch("no content; expected an object");
            }
            if (parser.currentTokenLocation().getByteOffset() < 0) {
                throw walk.mismatch("not in UTF-8");
            }
            walk.fields(fields);
            if (parser.nextToken() != null) {
                throw walk.mismatch("something behind the object; expected nothing");
            }
        }
    }

    /** Reads the value as any type that the events' JSON has a form for. */
    <T> T value(Class<T> type) throws IOException {
        return EventJson.mapper().readValue(parser, type);
    }

    /** Reads the elements of an array into {@code list}, without those that are null; null has none. */
    <T> void values(Class<T> type, List<T> list) throws IOException {
        list.clear();
        if (isArray()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                T value = value(type);
                if (value != null) {
                    list.add(value);
                }
            }
        }
    }

    /** Walks the objects of an array; null has none. */
    void objects(Objects objects) throws IOException {
        if (isArray()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                fields(objects);
                objects.end(this);
            }
        }
    }

    /**
     * Walks an object.
     *
     * @return its bytes; null where there is null instead
     */
    byte @Nullable [] object(Fields fields) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        fields(fields);
        return Arrays.copyOfRange(json, begin, (int) parser.currentLocation().getByteOffset());
    }

    /** Passes over the value. */
    void skip() throws IOException {
        parser.skipChildren();
    }

    /** What a text reads as. */
    <T> T convert(String text, Class<T> type) throws IOException {
        return EventJson.mapper()
                .readerFor(type)
                .readValue(EventJson.mapper().getNodeFactory().textNode(text));
    }

    private void fields(Fields fields) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw mismatch("%s; expected an object".formatted(parser.currentToken()));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.field(this, name);
        }
    }

    private boolean isArray() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw mismatch("%s; expected an array".formatted(parser.currentToken()));
        }
        return true;
    }

    private IOException mismatch(String wrong) {
        return MismatchedInputException.from(parser, Object.class, wrong);
    }
}
