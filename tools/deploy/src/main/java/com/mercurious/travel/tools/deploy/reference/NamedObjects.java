package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.report.Likeness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ConfigMaps, Secrets and the like that a set of objects may name: its own and those that are given from outside. */
public final class NamedObjects {
    /** What Strimzi puts into the Secret of a KafkaUser with SCRAM-SHA-512. */
    private static final Set<String> USER_KEYS = Set.of("password", "sasl.jaas.config");

    private final ObjectSet set;
    private final External external;

    public NamedObjects(ObjectSet set, External external) {
        this.set = set;
        this.external = external;
    }

    /** The keys of a ConfigMap or Secret; empty where there is none of that name. */
    public Optional<Set<String>> keysOf(String kind, String name) {
        Optional<Manifest> own = set.find(kind, name);
        if (own.isPresent()) {
            Set<String> keys = new TreeSet<>();
            for (String field : List.of("data", "stringData", "binaryData")) {
                keys.addAll(own.get().map(field).keys());
            }
            return Optional.of(keys);
        }
        if (kind.equals("Secret") && set.find("KafkaUser", name).isPresent()) {
            return Optional.of(USER_KEYS);
        }
        return external.keysOf(kind, name);
    }

    /** Demands that an object is there. */
    void demand(Manifest manifest, List<?> path, String kind, String name, Findings findings) {
        if (keysOf(kind, name).isEmpty()) {
            findings.add(
                    manifest,
                    path,
                    "there is no " + kind + " `" + name + "`",
                    "one of the same set, or declared in " + external.label() + "; there: " + names(kind));
        }
    }

    /** Demands that an object is there and has a key. */
    void demandKey(Manifest manifest, List<?> path, String kind, String name, String key, Findings findings) {
        Optional<Set<String>> keys = keysOf(kind, name);
        if (keys.isEmpty()) {
            demand(manifest, path, kind, name, findings);
        } else if (!keys.get().contains(key)) {
            findings.add(
                    manifest,
                    path,
                    kind + " `" + name + "` has no key `" + key + "`",
                    Likeness.advice(key, keys.get()));
        }
    }

    private String names(String kind) {
        Set<String> names = new TreeSet<>();
        set.ofKind(kind).forEach(object -> names.add(object.name()));
        external.objects().keySet().stream()
                .filter(key -> key.startsWith(kind + "/"))
                .forEach(key -> names.add(key.substring(kind.length() + 1)));
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
