package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.events.EventType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says which fields of an answer are always there, so that a generated client need not ask: of what the events hold, those that
 * their JSON Schema requires, and of the gateway's own records those that are not {@link Nullable}.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 5)
public class RequiredFields implements OASFilter {
    private static final String OURS = "com.mercurious.travel.gateway.";
    private static final String WRITTEN_BY_CLIENTS = "Form";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final JsonNode events = types();
    private final List<ClassInfo> records;

    /** @param index of the gateway's classes */
    public RequiredFields(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .sorted(Comparator.comparing(ClassInfo::name))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (!name.endsWith(WRITTEN_BY_CLIENTS) && schema.getRequired() == null && schema.getProperties() != null) {
                List<String> required = required(name, schema);
                if (!required.isEmpty()) {
                    schema.setRequired(required);
                }
            }
        });
    }

    private List<String> required(String name, Schema schema) {
        Set<String> fields = schema.getProperties().keySet();
        JsonNode event = events.path(name);
        if (fieldsOf(event).equals(fields)) {
            List<String> required = new ArrayList<>();
            event.path("required").forEach(field -> required.add(field.asText()));
            return required;
        }
        return records.stream()
                .filter(type -> fieldsOf(type).equals(fields))
                .findFirst()
                .map(type -> type.recordComponents().stream()
                        .filter(field -> !isNullable(field))
                        .map(RecordComponentInfo::name)
                        .toList())
                .orElse(List.of());
    }

    private static boolean isNullable(RecordComponentInfo field) {
        return field.type().hasAnnotation(NULLABLE) || field.hasAnnotation(NULLABLE);
    }

    private static Set<String> fieldsOf(JsonNode type) {
        Set<String> names = new HashSet<>();
        type.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> fieldsOf(ClassInfo type) {
        Set<String> names = new HashSet<>();
        type.recordComponents().forEach(field -> names.add(field.name()));
        return names;
    }

    private static JsonNode types() {
        try (InputStream in = EventType.class.getResourceAsStream("/schemas/types.v1.json")) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(in, "the schema of the events' types"))
                    .path("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
