package com.mercurious.travel.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.openinghours.Holidays;
import com.mercurious.travel.openinghours.Locality;
import com.mercurious.travel.openinghours.OpeningHours;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads and writes catalogue files: one city each, JSON in UTF-8, one place a line. */
public final class CityFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int TYPICAL_POPULARITY = 40;

    private CityFiles() {}

    /**
     * @param file name for messages
     * @throws CatalogueException where the content is not a catalogue file
     */
    public static City read(String file, byte[] content) {
        try {
            return cityOf(file, MAPPER.readValue(content, CityFile.class));
        } catch (JsonProcessingException e) {
            throw CatalogueException.notJson(file, e);
        } catch (IOException e) {
            throw new CatalogueException(file + ": can't be read: " + e.getMessage(), e);
        }
    }

    /** The file of a city; what {@link #read} makes of it equals {@code city}. */
    public static byte[] write(City city) {
        CityFile head = new CityFile(
                city.id(),
                city.name(),
                city.localName(),
                city.aliases(),
                city.country(),
                city.timeZone().getId(),
                city.currency(),
                city.centre().lat(),
                city.centre().lon(),
                city.source(),
                city.date(),
                city.estimated().isEmpty() ? null : city.estimated(),
                null);
        try {
            String start = MAPPER.writeValueAsString(head);
            StringBuilder json = new StringBuilder(start.substring(0, start.length() - 1)).append(",\n  \"places\": [");
            String separator = "\n    ";
            for (Place place : city.places()) {
                json.append(separator).append(MAPPER.writeValueAsString(entryOf(place)));
                separator = ",\n    ";
            }
            return json.append("\n  ]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a city always has a JSON form", e);
        }
    }

    private static City cityOf(String file, CityFile raw) {
        require(file, raw.id() != null, "no id; right is a name in lower-case ASCII with hyphens, such as new-york");
        require(file, raw.name() != null, "no name; right is the English name");
        require(file, raw.lat() != null && raw.lon() != null, "no lat or lon of the centre, in degrees");
        require(file, raw.places() != null, "no places");
        ZoneId zone = zoneOf(file, raw.timeZone());
        Coordinates centre = new Coordinates(raw.lat(), raw.lon());
        Locality locality = new Locality(centre, zone, Holidays.of(raw.country(), centre));
        List<Place> places = new ArrayList<>(raw.places().size());
        for (int i = 0; i < raw.places().size(); i++) {
            places.add(
                    placeOf("%s: place %d".formatted(file, i + 1), raw.places().get(i), locality));
        }
        return new City(
                raw.id(),
                raw.name(),
                raw.localName() == null ? raw.name() : raw.localName(),
                raw.aliases() == null ? List.of() : raw.aliases(),
                raw.country(),
                zone,
                raw.currency(),
                centre,
                raw.source(),
                raw.date(),
                raw.estimated() == null ? List.of() : raw.estimated(),
                places);
    }

    private static Place placeOf(String where, CityFile.PlaceEntry raw, Locality locality) {
        require(where, raw.id() != null && raw.name() != null, "no id or no name");
        String what = where + " (" + raw.id() + ")";
        require(what, raw.lat() != null && raw.lon() != null, "no lat or lon, in degrees");
        PlaceKind kind = PlaceKind.ofLabel(String.valueOf(raw.kind()))
                .orElseThrow(() -> new CatalogueException("%s: kind '%s' is none of %s"
                        .formatted(
                                what,
                                raw.kind(),
                                Arrays.stream(PlaceKind.values())
                                        .map(PlaceKind::label)
                                        .toList())));
        Set<String> estimated = new LinkedHashSet<>(raw.estimated() == null ? List.of() : raw.estimated());
        noteMissing(estimated, "interests", raw.interests());
        noteMissing(estimated, "dwell", raw.dwell());
        noteMissing(estimated, "hours", raw.hours());
        noteMissing(estimated, "admission", raw.admission());
        noteMissing(estimated, "popularity", raw.popularity());
        return new Place(
                raw.id(),
                raw.name(),
                raw.localName() == null ? raw.name() : raw.localName(),
                new Coordinates(raw.lat(), raw.lon()),
                kind,
                raw.interests() == null || raw.interests().isEmpty() ? kind.typicalInterests() : raw.interests(),
                raw.dwell() == null ? kind.typicalDwellMinutes() : raw.dwell(),
                hoursOf(what, raw.hours() == null ? kind.typicalHours() : raw.hours(), locality),
                raw.admission() == null ? BigDecimal.ZERO : raw.admission(),
                raw.popularity() == null ? TYPICAL_POPULARITY : raw.popularity(),
                List.copyOf(estimated),
                raw.indoor() == null ? kind.indoor() : raw.indoor(),
                Boolean.TRUE.equals(raw.stairs()),
                raw.wikidata());
    }

    private static CityFile.PlaceEntry entryOf(Place place) {
        return new CityFile.PlaceEntry(
                place.id(),
                place.name(),
                place.localName(),
                place.coordinates().lat(),
                place.coordinates().lon(),
                place.kind().label(),
                place.interests(),
                place.dwellMinutes(),
                place.hours().text(),
                place.admission(),
                place.popularity(),
                place.estimated(),
                place.indoor() == place.kind().indoor() ? null : place.indoor(),
                place.stairs() ? Boolean.TRUE : null,
                place.wikidata());
    }

    private static void noteMissing(Set<String> estimated, String field, Object value) {
        if (value == null) {
            estimated.add(field);
        }
    }

    private static OpeningHours hoursOf(String what, String text, Locality locality) {
        try {
            return OpeningHours.parse(text, locality);
        } catch (IllegalArgumentException e) {
            throw new CatalogueException(what + ": " + e.getMessage(), e);
        }
    }

    private static ZoneId zoneOf(String file, String zone) {
        try {
            return ZoneId.of(String.valueOf(zone));
        } catch (DateTimeException e) {
            throw new CatalogueException(
                    "%s: timeZone '%s' is not an IANA name such as Europe/Vienna".formatted(file, zone), e);
        }
    }

    private static void require(String what, boolean condition, String problem) {
        if (!condition) {
            throw new CatalogueException(what + ": " + problem);
        }
    }
}
