package com.mercurious.travel.gateway.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the client's form strictly, and finds all that does not fit rather than the first of it. */
final class FormReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final FormShape SHAPE = FormShape.of(TravelRequestForm.class);

    private FormReader() {}

    /**
     * @param form what could be read; what could not is null in it
     * @param errors what could not be read
     */
    record Read(TravelRequestForm form, List<FieldError> errors) {}

    /** @throws ProblemException where the body is not JSON at all */
    static Read read(byte[] body) {
        JsonNode tree = tree(body);
        if (!tree.isObject()) {
            FieldError error = new FieldError(
                    "$",
                    "is not an object but " + tree.getNodeType().name().toLowerCase(java.util.Locale.ROOT),
                    "an object with at least destinations, startDate and endDate");
            return new Read(null, List.of(error));
        }
        List<FieldError> errors = new ArrayList<>(SHAPE.unknownIn(tree));
        try {
            TravelRequestForm form = MAPPER.readerFor(TravelRequestForm.class)
                    .withHandler(new MisfitCollector(errors))
                    .readValue(tree);
            return new Read(form, errors);
        } catch (MismatchedInputException e) {
            errors.add(Misfits.node(JsonPaths.of(e), JsonPaths.find(tree, e), e.getTargetType()));
            return new Read(null, errors);
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory can be read", e);
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = body == null ? null : MAPPER.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw ProblemException.of(
                        ProblemType.MALFORMED_JSON,
                        "The body is empty; a travel request is a JSON object with destinations, startDate and endDate.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "The body is not UTF-8: " + e.getMessage(), e);
        }
    }

    private static ProblemException malformed(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : "At line %d, column %d: "
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return ProblemException.of(ProblemType.MALFORMED_JSON, where + e.getOriginalMessage(), e);
    }
}
