package com.mercurious.travel.gateway.destination;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the heads of the planner's catalogue files: one JSON object a city, one after the other. Places are counted. */
final class CatalogueReader {
    private static final JsonFactory JSON = new JsonFactory();

    private CatalogueReader() {}

    /** @throws IOException where {@code in} is not such a file, with what is missing */
    static List<Destination> read(InputStream in) throws IOException {
        List<Destination> found = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new IOException("expected one JSON object a city");
                }
                found.add(city(parser));
            }
        }
        return found;
    }

    private static Destination city(JsonParser parser) throws IOException {
        String id = null;
        String name = null;
        String localName = null;
        String country = null;
        double lat = Double.NaN;
        double lon = Double.NaN;
        List<String> aliases = new ArrayList<>();
        int places = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "id" -> id = parser.getText();
                case "name" -> name = parser.getText();
                case "localName" -> localName = parser.getText();
                case "country" -> country = parser.getText();
                case "lat" -> lat = parser.getDoubleValue();
                case "lon" -> lon = parser.getDoubleValue();
                case "aliases" -> {
                    while (value == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.END_ARRAY) {
                        aliases.add(parser.getText());
                    }
                }
                case "places" -> {
                    while (value == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.END_ARRAY) {
                        places++;
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (id == null || name == null || Double.isNaN(lat) || Double.isNaN(lon)) {
            throw new IOException("a city needs id, name, lat and lon");
        }
        return new Destination(id, name, localName, List.copyOf(aliases), country, new Coordinates(lat, lon), places);
    }
}
