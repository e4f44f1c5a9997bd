package com.mercurious.travel.catalogue;

import com.mercurious.travel.catalogue.name.NameSearch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cities that can be planned. Immutable to its users and safe for any number of threads. */
public final class Catalogue {
    private static final int VERSION_BYTES = 4;

    private final Map<String, LazyCity> cities;
    private final String version;
    private volatile NameSearch<CityHead> names;

    private Catalogue(Map<String, LazyCity> cities) {
        this.cities = cities;
        this.version = versionOf(cities);
    }

    /**
     * @param files name for messages and content of each city's file; of two files of the same city the later counts
     * @throws CatalogueException where one is not a catalogue file
     */
    public static Catalogue of(Map<String, byte[]> files) {
        Map<String, LazyCity> cities = new TreeMap<>();
        files.forEach((file, content) -> {
            CityHead head = CityHeads.read(file, content);
            cities.put(head.id(), new LazyCity(file, content, head));
        });
        return new Catalogue(cities);
    }

    /** Date of the newest data and a hash of all, such as {@code 2026-11-3f9a1c2d}. */
    public String version() {
        return version;
    }

    /** In the order of their ids. */
    public List<CityHead> heads() {
        return cities.values().stream().map(city -> city.head).toList();
    }

    /** The city with that id or with exactly that name in any of its languages; {@code Vienna, Austria} is Vienna. */
    public Optional<CityHead> find(String idOrName) {
        Optional<CityHead> found = names().exact(idOrName);
        int comma = idOrName.indexOf(',');
        return found.isPresent() || comma < 0 ? found : names().exact(idOrName.substring(0, comma));
    }

    /** Names of up to five cities whose names come nearest, the nearest first. */
    public List<String> nearest(String name) {
        return names().nearest(name);
    }

    /**
     * The city with its places, read on first use.
     *
     * @throws CatalogueException where there is no such city or its file is not right
     */
    public City city(String id) {
        LazyCity city = cities.get(id);
        if (city == null) {
            throw new CatalogueException("no city '%s'; there are %s".formatted(id, cities.keySet()));
        }
        return city.get();
    }

    private NameSearch<CityHead> names() {
        NameSearch<CityHead> known = names;
        if (known == null) {
            known = new NameSearch<>();
            for (CityHead head : heads()) {
                List<String> all = new ArrayList<>(List.of(head.id(), head.name(), head.localName()));
                all.addAll(head.aliases());
                known.add(head, head.name(), all);
            }
            names = known;
        }
        return known;
    }

    private static String versionOf(Map<String, LazyCity> cities) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cities.forEach((id, city) -> {
                digest.update(id.getBytes(StandardCharsets.UTF_8));
                digest.update(city.content);
            });
            String hash = HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
            String date = cities.values().stream()
                    .map(city -> city.head.date())
                    .max(Comparator.naturalOrder())
                    .orElse("");
            return date.isEmpty() ? hash : date + "-" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class LazyCity {
        private final String file;
        private final CityHead head;
        private byte[] content;
        private City city;

        LazyCity(String file, byte[] content, CityHead head) {
            this.file = file;
            this.content = content;
            this.head = head;
        }

        synchronized City get() {
            if (city == null) {
                city = CityFiles.read(file, content);
                content = null;
            }
            return city;
        }
    }
}
