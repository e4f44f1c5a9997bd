package com.mercurious.travel.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what catalogue files say of a city and counts its places, token by token: what the places are is not looked at. */
final class CityHeads {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> REQUIRED = List.of("id", "name", "lat", "lon");

    private final Map<String, String> values = new HashMap<>();
    private final List<String> aliases = new ArrayList<>();
    private int places;

    private CityHeads() {}

    /**
     * @param file name for messages
     * @throws CatalogueException where the content is not one JSON object that names a city and its centre
     */
    static CityHead read(String file, byte[] content) {
        CityHeads found = new CityHeads();
        try (JsonParser parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new CatalogueException(file + ": not a catalogue file: expected a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                found.take(parser.currentName(), parser.nextToken(), parser);
            }
            if (parser.nextToken() != null) {
                throw new CatalogueException(file + ": not a catalogue file: more than one JSON object");
            }
        } catch (JsonProcessingException e) {
            throw CatalogueException.notJson(file, e);
        } catch (IOException e) {
            throw new CatalogueException(file + ": can't be read: " + e.getMessage(), e);
        }
        return found.head(file);
    }

    private void take(String field, JsonToken value, JsonParser parser) throws IOException {
        boolean list = value == JsonToken.START_ARRAY;
        if (list && "aliases".equals(field)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                aliases.add(parser.getText());
            }
        } else if (list && "places".equals(field)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                places++;
                parser.skipChildren();
            }
        } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            values.put(field, parser.getText());
        } else {
            parser.skipChildren();
        }
    }

    private CityHead head(String file) {
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
                    values.getOrDefault("date", ""),
                    places);
        } catch (NumberFormatException e) {
            throw new CatalogueException(file + ": lat and lon have to be numbers of degrees", e);
        }
    }
}
