package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.mercurious.travel.gateway.http.FieldError;
import java.io.IOException;
import java.util.List;

/** Notes what does not fit and lets the reading go on without it. */
final class MisfitCollector extends DeserializationProblemHandler {
    private final List<FieldError> errors;

    MisfitCollector(List<FieldError> errors) {
        this.errors = errors;
    }

    @Override
    public Object handleWeirdKey(DeserializationContext context, Class<?> target, String key, String message) {
        String field = JsonPaths.of(context.getParser());
        add(Misfits.value(field, key, target));
        return null;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        add(Misfits.value(JsonPaths.of(context.getParser()), value, target));
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        add(Misfits.value(JsonPaths.of(context.getParser()), value, target));
        return null;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        if (token == null) {
            return NOT_HANDLED;
        }
        add(Misfits.token(JsonPaths.of(parser), token, target.getRawClass()));
        parser.skipChildren();
        return null;
    }

    private void add(FieldError error) {
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }
}
