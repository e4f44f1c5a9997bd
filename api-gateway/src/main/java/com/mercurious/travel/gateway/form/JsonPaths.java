package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;

/** JSONPath (RFC 9535) of what a parser is at, such as {@code $.destinations[0].name}. */
final class JsonPaths {
    private JsonPaths() {}

    /** Of the value that {@code parser} is at or, at the beginning of an object or array, of that. */
    static String of(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        boolean inside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return of(inside ? context.getParent() : context);
    }

    static String of(JsonMappingException e) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append('.').append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    /** What {@code e} is about in the tree that was being read. */
    static JsonNode find(JsonNode tree, JsonMappingException e) {
        JsonNode found = tree;
        for (JsonMappingException.Reference reference : e.getPath()) {
            found = reference.getFieldName() == null
                    ? found.path(reference.getIndex())
                    : found.path(reference.getFieldName());
        }
        return found;
    }

    private static String of(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "$";
        }
        String parent = of(context.getParent());
        if (context.inArray()) {
            return parent + '[' + context.getCurrentIndex() + ']';
        }
        return context.getCurrentName() == null ? parent : parent + '.' + context.getCurrentName();
    }
}
