package com.mercurious.travel.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what catalogue files say before their places, token by token: a process that starts does nothing more. */
final class CityHeads {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> REQUIRED = List.of("id", "name", "lat", "lon");
    private static final List<String> WANTED = List.of("id", "name", "localName", "country", "lat", "lon", "date");

    private CityHeads() {}

    /**
     * @param file name for messages
     * @throws CatalogueException where the content is not a catalogue file
     */
    static CityHead read(String file, byte[] content) {
        Map<String, String> values = new HashMap<>();
        List<String> aliases = List.of();
        try (JsonParser parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new CatalogueException(file + ": not a catalogue file: expected a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if ("places".equals(field) && values.keySet().containsAll(WANTED)) {
                    break;
                }
                if ("aliases".equals(field)) {
                    aliases = strings(parser);
                } else if (parser.currentToken().isScalarValue()) {
                    values.put(field, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new CatalogueException(file + ": not a catalogue file: " + e.getMessage(), e);
        }
        return headOf(file, values, aliases);
    }

    private static List<String> strings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            strings.add(parser.getText());
            token = parser.nextToken();
        }
        return strings;
    }

    private static CityHead headOf(String file, Map<String, String> values, List<String> aliases) {
        for (String field : REQUIRED) {
            if (!values.containsKey(field)) {
                throw new CatalogueException(file + ": not a catalogue file: no " + field);
            }
        }
        try {
            return new CityHead(
                    values.get("id"),
                    values.get("name"),
                    values.getOrDefault("localName", values.get("name")),
                    aliases,
                    values.getOrDefault("country", ""),
                    new Coordinates(Double.parseDouble(values.get("lat")), Double.parseDouble(values.get("lon"))),
                    values.getOrDefault("date", ""));
        } catch (NumberFormatException e) {
            throw new CatalogueException(file + ": lat and lon have to be numbers of degrees", e);
        }
    }
}
