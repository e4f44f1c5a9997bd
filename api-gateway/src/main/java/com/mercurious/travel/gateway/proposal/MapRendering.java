package com.mercurious.travel.gateway.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A proposal as GeoJSON (RFC 7946): a point for each base and visit, a line for each leg and transfer. Lines are straight:
 * the ways' lengths are known, their courses are not. One that crosses the antimeridian is cut there (section 3.1.9).
 */
final class MapRendering {
    private final Itinerary itinerary;
    private final Map<String, Coordinates> bases = new HashMap<>();
    private final List<Feature> features = new ArrayList<>();
    private final MapBounds bounds = new MapBounds();

    private MapRendering(Itinerary itinerary) {
        this.itinerary = itinerary;
        itinerary.stays().forEach(stay -> bases.put(stay.destinationId(), stay.base()));
    }

    /**
     * A GeoJSON feature collection.
     *
     * @param bbox west, south, east, north; west is above east where it spans the antimeridian; absent where it is empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeatureCollection(String type, List<Double> bbox, List<Feature> features) {}

    /** @param properties without those that are not known */
    record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    /** @param coordinates longitude before latitude, as the RFC has it */
    record Geometry(String type, Object coordinates) {}

    static FeatureCollection of(Proposal proposal) {
        MapRendering map = new MapRendering(proposal.itinerary());
        map.bases();
        map.itinerary.days().forEach(map::day);
        map.transfers();
        return new FeatureCollection("FeatureCollection", map.bounds.box().orElse(null), map.features);
    }

    private void bases() {
        for (Itinerary.Stay stay : itinerary.stays()) {
            Map<String, Object> properties = properties("base", stay.name());
            properties.put("destination", stay.destinationId());
            properties.put("arrive", stay.arrive());
            properties.put("leave", stay.leave());
            features.add(point(stay.base(), properties));
        }
    }

    private void day(Itinerary.Day day) {
        Map<String, Itinerary.Visit> visits = new HashMap<>();
        for (Itinerary.Visit visit : day.visits()) {
            visits.put(visit.placeId(), visit);
            features.add(point(visit.coordinates(), describe(day, visit)));
        }
        for (Itinerary.Leg leg : day.legs()) {
            Coordinates from = at(leg.from(), day, visits);
            Coordinates to = at(leg.to(), day, visits);
            if (from != null && to != null) {
                features.add(line(from, to, describe(day, leg)));
            }
        }
    }

    private void transfers() {
        if (itinerary.transfers() == null) {
            return;
        }
        for (Itinerary.Transfer transfer : itinerary.transfers()) {
            Coordinates from = bases.get(transfer.fromDestinationId());
            Coordinates to = bases.get(transfer.toDestinationId());
            if (from != null && to != null) {
                String name = transfer.fromDestinationId() + " to " + transfer.toDestinationId();
                Map<String, Object> properties = properties("transfer", name);
                properties.put("mode", transfer.mode());
                properties.put("departure", transfer.departure());
                properties.put("arrival", transfer.arrival());
                properties.put("metres", transfer.metres());
                properties.put("minutes", transfer.minutes());
                features.add(line(from, to, properties));
            }
        }
    }

    private static Map<String, Object> describe(Itinerary.Day day, Itinerary.Visit visit) {
        Map<String, Object> properties = properties("visit", visit.name());
        properties.put("localName", visit.localName());
        properties.put("place", visit.placeId());
        properties.put("kind", visit.kind());
        properties.put("date", day.date());
        properties.put("start", visit.start());
        properties.put("departure", visit.departure());
        properties.put("admission", visit.admission());
        properties.put("indoor", visit.indoor());
        properties.put("reason", visit.reason() == null ? null : visit.reason().text());
        properties.values().removeIf(java.util.Objects::isNull);
        return properties;
    }

    private static Map<String, Object> describe(Itinerary.Day day, Itinerary.Leg leg) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", "leg");
        properties.put("date", day.date());
        properties.put("mode", leg.mode());
        properties.put("departure", leg.departure());
        properties.put("arrival", leg.arrival());
        properties.put("metres", leg.metres());
        properties.put("minutes", leg.minutes());
        return properties;
    }

    private Coordinates at(String placeId, Itinerary.Day day, Map<String, Itinerary.Visit> visits) {
        if (placeId == null) {
            return bases.get(day.destinationId());
        }
        Itinerary.Visit visit = visits.get(placeId);
        return visit == null ? null : visit.coordinates();
    }

    private static Map<String, Object> properties(String type, String name) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", type);
        properties.put("name", name);
        return properties;
    }

    private Feature point(Coordinates at, Map<String, Object> properties) {
        bounds.add(at, at);
        return new Feature("Feature", new Geometry("Point", position(at)), properties);
    }

    private Feature line(Coordinates from, Coordinates to, Map<String, Object> properties) {
        List<List<List<Double>>> parts = new ArrayList<>();
        for (Antimeridian.Part part : Antimeridian.cut(from, to)) {
            bounds.add(part.from(), part.to());
            parts.add(List.of(position(part.from()), position(part.to())));
        }
        Geometry geometry = parts.size() == 1
                ? new Geometry("LineString", parts.getFirst())
                : new Geometry("MultiLineString", parts);
        return new Feature("Feature", geometry, properties);
    }

    private static List<Double> position(Coordinates at) {
        return List.of(at.lon(), at.lat());
    }
}
