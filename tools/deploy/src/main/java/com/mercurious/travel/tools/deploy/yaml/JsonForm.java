package com.mercurious.travel.tools.deploy.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** YAML as the JSON that it stands for. */
public final class JsonForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonForm() {}

    public static JsonNode of(YamlNode node) {
        return switch (node) {
            case YamlMap map -> {
                ObjectNode object = JSON.objectNode();
                map.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
                yield object;
            }
            case YamlList list -> {
                ArrayNode array = JSON.arrayNode();
                list.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case YamlScalar scalar ->
                switch (scalar.value()) {
                    case null -> JSON.nullNode();
                    case Boolean truth -> JSON.booleanNode(truth);
                    case BigInteger whole -> JSON.numberNode(whole);
                    case BigDecimal decimal -> JSON.numberNode(decimal);
                    default -> JSON.textNode(scalar.text());
                };
        };
    }
}
