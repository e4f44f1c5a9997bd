package com.mercurious.travel.gateway.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.catalogue.name.EditDistance;
import com.mercurious.travel.gateway.http.FieldError;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that a form and the forms within it have; finds those that a client made up. */
final class FormShape {
    private final Map<String, FormShape> fields = new LinkedHashMap<>();
    private final Set<String> wholeNumbers = new HashSet<>();

    private FormShape() {}

    /** The shape of a record: its components, with the shapes of those that are records or lists of records. */
    static FormShape of(Class<?> form) {
        FormShape shape = new FormShape();
        for (RecordComponent component : form.getRecordComponents()) {
            Class<?> inner = recordIn(component.getGenericType());
            shape.fields.put(component.getName(), inner == null ? null : of(inner));
            if (component.getType() == Integer.class) {
                shape.wholeNumbers.add(component.getName());
            }
        }
        return shape;
    }

    /** What {@code node} has beyond this shape. */
    List<FieldError> unknownIn(JsonNode node) {
        List<FieldError> errors = new ArrayList<>();
        collect("$", node, errors);
        return errors;
    }

    /** Makes each whole number in {@code node} one that its field can hold; what is none stays. */
    void narrow(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::narrow);
        }
        if (node instanceof ObjectNode object) {
            wholeNumbers.forEach(
                    name -> WholeNumbers.of(object.path(name)).ifPresent(number -> object.set(name, number)));
            fields.forEach((name, inner) -> {
                if (inner != null) {
                    inner.narrow(object.path(name));
                }
            });
        }
    }

    private void collect(String path, JsonNode node, List<FieldError> errors) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + '[' + i + ']', node.get(i), errors);
            }
        }
        node.properties().forEach(property -> {
            String name = property.getKey();
            String field = path + '.' + name;
            if (!fields.containsKey(name)) {
                errors.add(new FieldError(field, "is not a field of the request", nearest(name)));
            } else if (fields.get(name) != null) {
                fields.get(name).collect(field, property.getValue(), errors);
            }
        });
    }

    private String nearest(String name) {
        return EditDistance.nearest(name, fields.keySet())
                .map("did you mean %s?"::formatted)
                .orElseGet(() -> "one of " + String.join(", ", fields.keySet()));
    }

    private static Class<?> recordIn(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? plain : null;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return recordIn(generic.getActualTypeArguments()[0]);
        }
        return null;
    }
}
