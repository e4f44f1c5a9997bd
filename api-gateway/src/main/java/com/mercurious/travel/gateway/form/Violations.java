package com.mercurious.travel.gateway.form;

import com.mercurious.travel.gateway.http.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says in plain words which of a form's constraints are not kept. */
final class Violations {
    private Violations() {}

    /** Violations by field; a constraint's message says what is wrong and, behind a bar, what would be right. */
    static List<FieldError> of(Object form, Validator validator) {
        return validator.validate(form).stream()
                .map(Violations::error)
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
}
