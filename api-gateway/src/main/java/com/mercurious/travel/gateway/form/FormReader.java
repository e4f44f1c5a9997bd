package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the client's form strictly, and finds all that does not fit rather than the first of it.
 *
 * @param <T> a record, the form
 */
final class FormReader<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(StrictValues.module())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Class<T> form;
    private final FormShape shape;
    private final String expected;

    /** @param expected what a body has to be, for a person */
    FormReader(Class<T> form, String expected) {
        this.form = form;
        this.shape = FormShape.of(form);
        this.expected = expected;
    }

    /**
     * @param form what could be read; what could not is null in it
     * @param errors what could not be read
     */
    record Read<T>(T form, List<FieldError> errors) {}

    /** @throws ProblemException where the body is not JSON at all */
    Read<T> read(byte[] body) {
        JsonNode tree = tree(body);
        if (!tree.isObject()) {
            FieldError error = new FieldError(
                    "$", "is not an object but " + tree.getNodeType().name().toLowerCase(Locale.ROOT), expected);
            return new Read<>(null, List.of(error));
        }
        List<FieldError> errors = new ArrayList<>(shape.unknownIn(tree));
        shape.narrow(tree);
        try {
            T read = MAPPER.readerFor(form)
                    .withHandler(new MisfitCollector(errors))
                    .readValue(tree);
            return new Read<>(read, errors);
        } catch (MismatchedInputException e) {
            errors.add(Misfits.node(JsonPaths.of(e), JsonPaths.find(tree, e), e.getTargetType()));
            return new Read<>(null, errors);
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory can be read", e);
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = body == null ? null : MAPPER.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw ProblemException.of(
                        ProblemType.MALFORMED_JSON, "The body is empty; expected: %s.".formatted(expected));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, MalformedJson.describe(e, body, expected), e);
        } catch (IOException e) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON, "The body is not in UTF-8; expected: " + expected + '.', e);
        }
    }
}
