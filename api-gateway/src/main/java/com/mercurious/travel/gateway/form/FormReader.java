package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a call into a form, or says all that is wrong with it rather than the first of it: what can't be read,
 * what a field's constraints forbid and what does not fit together.
 *
 * @param <T> a record, the form
 */
public final class FormReader<T> {
    /** Several times what the largest form needs: whatever is beyond is refused before it is bound to anything. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxTokenCount(1000)
            .maxNameLength(200)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
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
    private final Validator validator;
    private final ProblemType type;

    /**
     * @param expected what a body has to be, for a person
     * @param type the problem that a form is that has errors
     */
    public FormReader(Class<T> form, String expected, Validator validator, ProblemType type) {
        this.form = form;
        this.shape = FormShape.of(form);
        this.expected = expected;
        this.validator = validator;
        this.type = type;
    }

    /**
     * The form, without an error.
     *
     * @param rules what has to fit together in a form that could be read
     * @throws ProblemException where it is not JSON or has errors, naming each field that is wrong
     */
    public T read(byte @Nullable [] body, Function<T, List<FieldError>> rules) {
        List<FieldError> errors = new ArrayList<>();
        Optional<T> read = bind(tree(body), errors);
        read.ifPresent(found -> {
            addUnlessKnown(errors, Violations.of(found, validator));
            addUnlessKnown(errors, rules.apply(found));
        });
        require(errors, type);
        return read.orElseThrow();
    }

    /** @throws ProblemException where there are errors */
    public static void require(List<FieldError> errors, ProblemType type) {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String more = errors.size() == 1 ? "" : " (and %s more)".formatted(errors.size() - 1);
            throw ProblemException.of(
                    type,
                    "%s %s; expected: %s%s".formatted(first.field(), first.problem(), first.expected(), more),
                    errors);
        }
    }

    /** What could be read; what could not is null in it, and among the errors. */
    private Optional<T> bind(JsonNode tree, List<FieldError> errors) {
        if (!tree.isObject()) {
            String found = tree.getNodeType().name().toLowerCase(Locale.ROOT);
            errors.add(new FieldError("$", "is not an object but " + found, expected));
            return Optional.empty();
        }
        errors.addAll(shape.unknownIn(tree));
        shape.narrow(tree);
        try {
            return Optional.of(MAPPER.readerFor(form)
                    .withHandler(new MisfitCollector(errors))
                    .readValue(tree));
        } catch (MismatchedInputException e) {
            errors.add(Misfits.node(JsonPaths.of(e), JsonPaths.find(tree, e), e.getTargetType()));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory can be read", e);
        }
    }

    private static void addUnlessKnown(List<FieldError> errors, List<FieldError> more) {
        more.stream()
                .filter(e -> errors.stream().noneMatch(known -> known.field().equals(e.field())))
                .forEach(errors::add);
    }

    private JsonNode tree(byte @Nullable [] body) {
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
