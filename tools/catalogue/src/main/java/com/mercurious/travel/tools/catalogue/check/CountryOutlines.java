package com.mercurious.travel.tools.catalogue.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The countries' land: Natural Earth 1:10m (public domain) as TopoJSON, made by {@code src/data/make-countries.sh}. Its
 * corners lie on a grid of 0.0036° by 0.0017°, and its coasts leave out what is small at 1:10,000,000.
 */
final class CountryOutlines {
    /** Distances are told up to here. */
    static final double FARTHEST_M = 50_000;

    private static final String RESOURCE = "countries-10m.json.gz";

    private final Map<String, List<LandPolygon>> byCountry;

    private CountryOutlines(Map<String, List<LandPolygon>> byCountry) {
        this.byCountry = byCountry;
    }

    /** Read on first use, in about half a second. */
    static CountryOutlines builtIn() {
        return Holder.OUTLINES;
    }

    /** Whether there is an outline of that country. */
    boolean knows(String country) {
        return byCountry.containsKey(country);
    }

    /** Metres from the country's land, 0 on it; infinite beyond {@link #FARTHEST_M}. */
    double metresFrom(String country, Coordinates at) {
        return Stream.of(at, turned(at))
                .flatMapToDouble(point -> byCountry.getOrDefault(country, List.of()).stream()
                        .filter(polygon -> polygon.isWithin(point, FARTHEST_M))
                        .mapToDouble(polygon -> polygon.metresFrom(point)))
                .filter(metres -> metres <= FARTHEST_M)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The same point counted the other way round: polygons on the 180th meridian reach beyond it on one side. */
    private static Coordinates turned(Coordinates at) {
        return new Coordinates(at.lat(), at.lon() > 0 ? at.lon() - 360 : at.lon() + 360);
    }

    /** ISO 3166-1 alpha-2 of the country whose land that is; empty: sea, or land without a code. */
    Optional<String> countryAt(Coordinates at) {
        return byCountry.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(polygon -> polygon.contains(at) || polygon.contains(turned(at))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Reads a topology whose object {@code countries} has geometries named by {@code id}. */
    private static CountryOutlines read(JsonNode topology) {
        List<double[]> arcs = arcsOf(topology);
        Map<String, List<LandPolygon>> byCountry = new HashMap<>();
        for (JsonNode geometry : topology.at("/objects/countries/geometries")) {
            List<LandPolygon> polygons =
                    byCountry.computeIfAbsent(geometry.path("id").asText(""), id -> new ArrayList<>());
            if ("Polygon".equals(geometry.path("type").asText())) {
                polygons.add(polygonOf(geometry.path("arcs"), arcs));
            } else {
                geometry.path("arcs").forEach(polygon -> polygons.add(polygonOf(polygon, arcs)));
            }
        }
        return new CountryOutlines(byCountry);
    }

    /** Arcs as longitude and latitude in turn: each corner is stored as the difference to the one before, on a grid. */
    private static List<double[]> arcsOf(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        List<double[]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            double[] corners = new double[2 * arc.size()];
            long x = 0;
            long y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                corners[2 * i] = x * scale.get(0).asDouble() + translate.get(0).asDouble();
                corners[2 * i + 1] =
                        y * scale.get(1).asDouble() + translate.get(1).asDouble();
            }
            arcs.add(corners);
        }
        return arcs;
    }

    private static LandPolygon polygonOf(JsonNode rings, List<double[]> arcs) {
        List<double[]> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            all.add(ringOf(ring, arcs));
        }
        all.forEach(ring -> unwrap(ring, all.getFirst()[0]));
        return new LandPolygon(all);
    }

    /** Lets longitudes run on beyond 180 degrees where a ring crosses that meridian; it begins near the one given. */
    private static void unwrap(double[] ring, double near) {
        double before = near;
        for (int i = 0; i < ring.length; i += 2) {
            ring[i] = before + Math.IEEEremainder(ring[i] - before, 360);
            before = ring[i];
        }
    }

    /** Joins a ring's arcs; {@code ~n} is arc n backwards. The next arc begins where the last one ended. */
    private static double[] ringOf(JsonNode ring, List<double[]> arcs) {
        int length = 2;
        for (JsonNode index : ring) {
            length += arcs.get(numberOf(index.asInt())).length - 2;
        }
        double[] joined = new double[length];
        int end = 0;
        for (JsonNode index : ring) {
            double[] arc = arcs.get(numberOf(index.asInt()));
            for (int i = end == 0 ? 0 : 2; i < arc.length; i += 2) {
                int from = index.asInt() < 0 ? arc.length - 2 - i : i;
                joined[end++] = arc[from];
                joined[end++] = arc[from + 1];
            }
        }
        return joined;
    }

    private static int numberOf(int index) {
        return index < 0 ? ~index : index;
    }

    private static final class Holder {
        static final CountryOutlines OUTLINES = load();

        private static CountryOutlines load() {
            try (InputStream file = Objects.requireNonNull(
                            CountryOutlines.class.getClassLoader().getResourceAsStream(RESOURCE),
                            "no resource " + RESOURCE);
                    InputStream in = new GZIPInputStream(file)) {
                return read(new JsonMapper().readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException("resource " + RESOURCE + " can't be read", e);
            }
        }
    }
}
