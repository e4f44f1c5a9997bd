package com.mercurious.travel.tools.deploy.manifest;

import com.mercurious.travel.tools.deploy.report.Subject;
import com.mercurious.travel.tools.deploy.yaml.Place;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object as a cluster would be given it.
 *
 * @param sources of an object that a tool rendered: what it was rendered from, where that is known, patches last
 */
public record Manifest(YamlMap document, List<Manifest> sources) implements Subject {
    /** An object as it stands in a file. */
    public Manifest(YamlMap document) {
        this(document, List.of());
    }

    public String apiVersion() {
        return document.text("apiVersion").orElse("");
    }

    public String kind() {
        return document.text("kind").orElse("");
    }

    public String name() {
        return document.text("metadata", "name").orElse("");
    }

    /** Empty where the manifest leaves it to whoever applies it. */
    public String namespace() {
        return document.text("metadata", "namespace").orElse("");
    }

    public boolean is(String kind) {
        return kind().equals(kind);
    }

    /** The group of its API; empty for the core one. */
    public String group() {
        int slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    /** Kind and name. */
    @Override
    public String title() {
        return name().isEmpty() ? kind() : kind() + " " + name();
    }

    /** The same object as a tool renders it has the same key; a namespace may be added on the way. */
    public String key() {
        return group() + "/" + kind() + "/" + name();
    }

    public Map<String, String> labels() {
        return document.map("metadata", "labels").texts();
    }

    public Optional<String> text(Object... path) {
        return document.text(path);
    }

    public List<YamlNode> items(Object... path) {
        return document.items(path);
    }

    public YamlMap map(Object... path) {
        return document.map(path);
    }

    /** Where the end of a path is written by a person's hand, or as much of the path as there is. */
    @Override
    public Place placeOf(List<?> path) {
        Manifest best = this;
        int depth = -1;
        for (Manifest source : sources) {
            int reached = source.document.depthOf(path);
            if (reached >= depth) {
                depth = reached;
                best = source;
            }
        }
        return best.document.placeOf(path);
    }
}
