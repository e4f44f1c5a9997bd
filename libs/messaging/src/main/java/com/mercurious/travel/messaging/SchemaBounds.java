package com.mercurious.travel.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an event's JSON Schema says of an event that was read: {@code required} fields are there, elements of lists and maps
 * are not null, numbers are within {@code minimum} and {@code maximum}, and lists within {@code minItems} and
 * {@code maxItems}. Forms of texts are left to those who use them. Built once for each type of event; immutable.
 */
final class SchemaBounds {
    private static final String TYPES = "schemas/types.v1.json";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode DEFINITIONS = resource(TYPES).path("$defs");

    private static final Map<EventType, SchemaBounds> BOUNDS = Arrays.stream(EventType.values())
            .collect(Collectors.toMap(
                    type -> type, type -> new SchemaBounds(rule(resource(type.schemaResource()), type.dataClass()))));

    /** A field of a record, with what its schema says. */
    private record Field(RecordComponent component, boolean required, Rule rule) {}

    /**
     * @param schema of the value, references followed
     * @param fields of a record; empty where the value is none
     * @param elements of a list or map; null where the value is none
     */
    private record Rule(JsonNode schema, List<Field> fields, Rule elements) {}

    private final Rule whole;

    private SchemaBounds(Rule whole) {
        this.whole = whole;
    }

    static SchemaBounds of(EventType type) {
        return BOUNDS.get(type);
    }

    /** @throws UnreadableEventException with the field's path, its value and what would be right */
    void require(Object event) {
        check(event, whole, "");
    }

    private static void check(Object value, Rule rule, String path) {
        switch (value) {
            case Number number -> checkNumber(number, rule.schema, path);
            case List<?> list -> checkList(list, rule, path);
            case Map<?, ?> map -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    checkElement(entry.getValue(), rule.elements, path + "[" + entry.getKey() + "]");
                }
            }
            default -> checkFields(value, rule.fields, path);
        }
    }

    private static void checkFields(Object value, List<Field> fields, String path) {
        for (Field field : fields) {
            Object held = valueOf(field.component, value);
            String name = field.component.getName();
            String here = path.isEmpty() ? name : path + "." + name;
            if (held != null) {
                check(held, field.rule, here);
            } else if (field.required) {
                throw new UnreadableEventException(
                        "%s is missing or null; expected a value, since it is required".formatted(here));
            }
        }
    }

    private static void checkList(List<?> list, Rule rule, String path) {
        JsonNode least = rule.schema.path("minItems");
        JsonNode most = rule.schema.path("maxItems");
        if (list.size() < least.asInt(0) || list.size() > most.asInt(Integer.MAX_VALUE)) {
            throw new UnreadableEventException(
                    "%s has %d elements; expected %s".formatted(path, list.size(), range(least, most)));
        }
        for (int i = 0; i < list.size(); i++) {
            checkElement(list.get(i), rule.elements, path + "[" + i + "]");
        }
    }

    private static void checkElement(Object element, Rule rule, String path) {
        if (element == null) {
            throw new UnreadableEventException(path + " is null; expected a value");
        }
        check(element, rule, path);
    }

    private static void checkNumber(Number number, JsonNode schema, String path) {
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        double value = number.doubleValue();
        if (!Double.isFinite(value)
                || value < least.asDouble(Double.NEGATIVE_INFINITY)
                || value > most.asDouble(Double.POSITIVE_INFINITY)) {
            throw new UnreadableEventException("%s is %s; expected %s".formatted(path, number, range(least, most)));
        }
    }

    private static String range(JsonNode least, JsonNode most) {
        if (least.isMissingNode() && most.isMissingNode()) {
            return "a finite number";
        }
        return most.isMissingNode()
                ? least.asText() + " or more"
                : least.isMissingNode() ? most.asText() + " or less" : least.asText() + " to " + most.asText();
    }

    private static Object valueOf(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s can't be looked at".formatted(component), e);
        }
    }

    private static Rule rule(JsonNode given, Type type) {
        JsonNode schema = followed(given);
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            JsonNode elements = schema.path(schema.has("items") ? "items" : "additionalProperties");
            return new Rule(schema, List.of(), rule(elements, arguments[arguments.length - 1]));
        }
        List<Field> fields = new ArrayList<>();
        if (type instanceof Class<?> c && c.isRecord()) {
            List<String> required =
                    schema.path("required").valueStream().map(JsonNode::asText).toList();
            for (RecordComponent component : c.getRecordComponents()) {
                String name = component.getName();
                Rule rule = rule(schema.path("properties").path(name), component.getGenericType());
                fields.add(new Field(component, required.contains(name), rule));
            }
        }
        return new Rule(schema, List.copyOf(fields), null);
    }

    private static JsonNode followed(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : DEFINITIONS.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode resource(String name) {
        try (InputStream in = EventType.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }
}
