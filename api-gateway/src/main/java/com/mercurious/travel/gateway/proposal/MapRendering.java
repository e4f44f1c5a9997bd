package com.mercurious.travel.gateway.proposal;

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
 * the ways' lengths are known, their courses are not.
 */
final class MapRendering {
    private final Itinerary itinerary;
    private final Map<String, Coordinates> bases = new HashMap<>();
    private final List<Feature> features = new ArrayList<>();

    private MapRendering(Itinerary itinerary) {
        this.itinerary = itinerary;
        itinerary.stays().forEach(stay -> bases.put(stay.destinationId(), stay.base()));
    }

    /** A GeoJSON feature collection. */
    record FeatureCollection(String type, List<Feature> features) {}

    /** @param properties without those that are not known */
    record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    /** @param coordinates longitude before latitude, as the RFC has it */
    record Geometry(String type, Object coordinates) {}

    static FeatureCollection of(Proposal proposal) {
        MapRendering map = new MapRendering(proposal.itinerary());
        map.bases();
        map.itinerary.days().forEach(map::day);
        map.transfers();
        return new FeatureCollection("FeatureCollection", map.features);
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
                String name = "%s to %s".formatted(transfer.fromDestinationId(), transfer.toDestinationId());
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

    private static Feature point(Coordinates at, Map<String, Object> properties) {
        return new Feature("Feature", new Geometry("Point", position(at)), properties);
    }

    private static Feature line(Coordinates from, Coordinates to, Map<String, Object> properties) {
        return new Feature("Feature", new Geometry("LineString", List.of(position(from), position(to))), properties);
    }

    private static List<Double> position(Coordinates at) {
        return List.of(at.lon(), at.lat());
    }
}
