package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the body of a call into a travel request, or says all that is wrong with it. */
@ApplicationScoped
public class FormCheck {
    private final Validator validator;
    private final RequestConfig config;
    private final Clock clock;

    FormCheck(Validator validator, RequestConfig config, Clock clock) {
        this.validator = validator;
        this.config = config;
        this.clock = clock;
    }

    /** @throws ProblemException where it is not a travel request, naming each field that is wrong */
    public TravelRequest check(byte[] body) {
        FormReader.Read read = FormReader.read(body);
        List<FieldError> errors = new ArrayList<>(read.errors());
        if (read.form() != null) {
            addUnlessKnown(errors, violations(read.form()));
            addUnlessKnown(errors, new TripRules(config.maxDays(), earliest()).check(read.form()));
        }
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String more = errors.size() == 1 ? "" : " (and %d more)".formatted(errors.size() - 1);
            throw ProblemException.of(
                    ProblemType.INVALID_REQUEST,
                    "%s %s; expected: %s%s".formatted(first.field(), first.problem(), first.expected(), more),
                    errors);
        }
        return FormDefaults.fill(read.form());
    }

    private List<FieldError> violations(TravelRequestForm form) {
        return validator.validate(form).stream()
                .map(FormCheck::error)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
    }

    private static FieldError error(ConstraintViolation<TravelRequestForm> violation) {
        String[] said = violation.getMessage().split(" \\| ", 2);
        return new FieldError(path(violation.getPropertyPath()), said[0], said.length > 1 ? said[1] : "see /openapi");
    }

    private static String path(Path path) {
        StringBuilder json = new StringBuilder("$");
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                json.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                json.append('.').append(node.getKey().toString().toLowerCase(java.util.Locale.ROOT));
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

    /** Today, where the day begins last: a day before today in UTC is past everywhere. */
    private LocalDate earliest() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
    }
}
