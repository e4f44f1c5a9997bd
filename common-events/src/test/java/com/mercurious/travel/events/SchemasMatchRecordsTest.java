package com.mercurious.travel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component of every record stands in a schema, and every schema's property in a record. */
class SchemasMatchRecordsTest {
    private static final JsonNode TYPES =
            Contracts.json("schemas/types.v1.json").get("$defs");

    static List<Class<?>> sharedRecords() {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (EventType type : EventType.values()) {
            recordsBelow(type.dataClass()).forEach(found::add);
        }
        return found.stream()
                .filter(c -> !TravelEvent.class.isAssignableFrom(c))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventsRecordAndSchemaHaveTheSameFields(EventType type) {
        JsonNode schema = Contracts.json(type.schemaResource());

        assertThat(propertiesOf(schema)).isEqualTo(componentsOf(type.dataClass()));
    }

    @ParameterizedTest
    @MethodSource("sharedRecords")
    void aSharedRecordAndItsDefinitionHaveTheSameFields(Class<?> shared) {
        JsonNode definition = TYPES.get(shared.getSimpleName());

        assertThat(definition).as("$defs of types.v1.json").isNotNull();
        assertThat(propertiesOf(definition)).isEqualTo(componentsOf(shared));
    }

    @ParameterizedTest
    @MethodSource("sharedRecords")
    void whatIsRequiredIsThere(Class<?> shared) {
        JsonNode definition = TYPES.get(shared.getSimpleName());

        assertThat(componentsOf(shared))
                .containsAll(definition
                        .get("required")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Set<String> propertiesOf(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> componentsOf(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
        return names;
    }

    private static Stream<Class<?>> recordsBelow(Class<?> type) {
        Stream<Class<?>> below = Arrays.stream(type.getRecordComponents())
                .flatMap(component -> classesIn(component.getGenericType()))
                .filter(Class::isRecord)
                .flatMap(SchemasMatchRecordsTest::recordsBelow);
        return Stream.concat(Stream.of(type), below);
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(SchemasMatchRecordsTest::classesIn);
        }
        return Stream.of((Class<?>) type);
    }
}
