package com.mercurious.travel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Today's schemas against those last published ({@code src/test/resources/published}): a reader built on the published
 * one has to understand what is written today. A compatible addition is published by copying the schema there.
 */
class BackwardCompatibilityTest {

    static Stream<String> schemas() {
        return Stream.concat(
                Stream.of("types.v1.json"),
                Stream.of(EventType.values()).map(type -> type.schemaResource().substring("schemas/".length())));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void anOldReaderUnderstandsWhatIsWrittenToday(String file) {
        JsonNode published = Contracts.json("published/v1/" + file);
        JsonNode current = Contracts.json("schemas/" + file);

        assertThat(breaks(published, current, file)).isEmpty();
    }

    @Test
    void aFieldThatIsGoneATypeThatChangedAndANewEnumValueAreFound() {
        JsonNode published = Contracts.json("published/v1/types.v1.json");
        ObjectNode current = published.deepCopy();
        ((ObjectNode) current.at("/$defs/Money/properties")).remove("currency");
        ((ObjectNode) current.at("/$defs/Money/properties/amount")).put("type", "string");
        ((com.fasterxml.jackson.databind.node.ArrayNode) current.at("/$defs/Pace/enum")).add("frantic");
        ((com.fasterxml.jackson.databind.node.ArrayNode) current.at("/$defs/Visit/required")).remove(0);

        List<String> breaks = breaks(published, current, "types");

        assertThat(breaks)
                .containsExactlyInAnyOrder(
                        "types/$defs/Money/properties/currency is gone",
                        "types/$defs/Money/properties/amount/type was \"number\", is \"string\"",
                        "types/$defs/Pace/enum has the new value \"frantic\"",
                        "types/$defs/Visit/required no longer promises \"placeId\"");
    }

    /** What an old reader could not read: gone properties and promises, other types, values that it does not know. */
    private static List<String> breaks(JsonNode published, JsonNode current, String path) {
        List<String> found = new ArrayList<>();
        published.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode before = field.getValue();
            JsonNode now = current.get(name);
            String here = path + "/" + name;
            if (name.equals("description") || name.equals("title")) {
                return;
            }
            if (now == null) {
                found.add(here + " is gone");
            } else if (name.equals("required")) {
                missing(before, now).forEach(value -> found.add(here + " no longer promises " + value));
            } else if (name.equals("enum")) {
                missing(now, before).forEach(value -> found.add(here + " has the new value " + value));
            } else if (before.isObject() && now.isObject()) {
                found.addAll(breaks(before, now, here));
            } else if (!before.equals(now)) {
                found.add("%s was %s, is %s".formatted(here, before, now));
            }
        });
        return found;
    }

    private static List<JsonNode> missing(JsonNode from, JsonNode in) {
        List<JsonNode> there = in.valueStream().toList();
        return from.valueStream().filter(value -> !there.contains(value)).toList();
    }
}
