package com.mercurious.travel.gateway.form;

import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Turns the body of a call into a form, or says all that is wrong with it: what can't be read, what a field's constraints
 * forbid and what does not fit together.
 *
 * @param <T> a record, the form
 */
public final class FormInspection<T> {
    private final FormReader<T> reader;
    private final Validator validator;
    private final ProblemType type;

    /**
     * @param expected what a body has to be, for a person
     * @param type the problem that a form is that has errors
     */
    public FormInspection(Class<T> form, String expected, Validator validator, ProblemType type) {
        this.reader = new FormReader<>(form, expected);
        this.validator = validator;
        this.type = type;
    }

    /**
     * The form, without an error.
     *
     * @param rules what has to fit together in a form that could be read
     * @throws ProblemException where it is not JSON or has errors, naming each field that is wrong
     */
    public T read(byte[] body, Function<T, List<FieldError>> rules) {
        FormReader.Read<T> read = reader.read(body);
        List<FieldError> errors = new ArrayList<>(read.errors());
        if (read.form() != null) {
            addUnlessKnown(errors, violations(read.form()));
            addUnlessKnown(errors, rules.apply(read.form()));
        }
        require(errors, type);
        return read.form();
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

    private List<FieldError> violations(T form) {
        return validator.validate(form).stream()
                .map(FormInspection::error)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String[] said = violation.getMessage().split(" \\| ", 2);
        return new FieldError(path(violation.getPropertyPath()), said[0], said.length > 1 ? said[1] : "see /openapi");
    }

    private static String path(Path path) {
        StringBuilder json = new StringBuilder("$");
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                json.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                json.append('.').append(node.getKey().toString().toLowerCase(Locale.ROOT));
            }
            boolean element = node.getName() == null || node.getName().startsWith("<");
            if (!element) {
                json.append('.').append(node.getName());
            }
        }
        return json.toString();
    }

    private static void addUnlessKnown(List<FieldError> errors, List<FieldError> more) {
        more.stream()
                .filter(e -> errors.stream().noneMatch(known -> known.field().equals(e.field())))
                .forEach(errors::add);
    }
}
