package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.catalogue.name.EditDistance;
import com.mercurious.travel.gateway.http.FieldError;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says in plain words why a value does not fit its field, and what would. */
final class Misfits {
    private static final int SHOWN = 40;
    private static final Pattern FAR_YEAR = Pattern.compile("[+-]\\d+-\\d\\d-\\d\\d|\\d{5,}-\\d\\d-\\d\\d");
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            LocalDate.class, "a date such as 2030-05-16",
            LocalTime.class, "a time such as 09:30",
            Integer.class, "a whole number",
            Double.class, "a number",
            BigDecimal.class, "a number",
            Boolean.class, "true or false",
            String.class, "a text");

    private Misfits() {}

    /** A value of the right type that says something impossible. */
    static FieldError value(String field, Object value, Class<?> target) {
        if (target == LocalDate.class && FAR_YEAR.matcher(String.valueOf(value)).matches()) {
            return new FieldError(field, shown(value) + ", whose year is out of range", "a year of four digits");
        }
        if (target == String.class) {
            return new FieldError(field, "has characters that can't be shown", "a text without control characters");
        }
        return new FieldError(field, shown(value), expected(target, String.valueOf(value)));
    }

    /** A value of the wrong type. */
    static FieldError node(String field, JsonNode value, Class<?> target) {
        return new FieldError(
                field,
                value.isValueNode() ? shown(value.asText()) : token(value.asToken()),
                expected(target, value.asText()));
    }

    /** A value of the wrong type, of which no more than its beginning is known. */
    static FieldError token(String field, JsonToken token, Class<?> target) {
        return new FieldError(field, token(token), expected(target, ""));
    }

    private static String token(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "is an object";
            case START_ARRAY -> "is an array";
            case VALUE_STRING -> "is a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "is a number";
            case VALUE_TRUE -> "is true";
            case VALUE_FALSE -> "is false";
            default -> "is nothing";
        };
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return "is '%s'".formatted(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private static String expected(Class<?> target, String found) {
        if (target.isEnum()) {
            List<String> names = names(target);
            String all = "one of " + String.join(", ", names);
            return EditDistance.nearest(found, names)
                    .map(near -> "did you mean %s? %s".formatted(near, all))
                    .orElse(all);
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "an array";
        }
        return EXPECTED.getOrDefault(target, "an object");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> {
                    JsonProperty named = field.getAnnotation(JsonProperty.class);
                    return named == null ? field.getName() : named.value();
                })
                .toList();
    }
}
