package com.mercurious.travel.tools.deploy.rendering;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives what a tool rendered the places that it was written at. */
final class Rendered {
    private Rendered() {}

    /** The same objects with their sources: files' objects of the same kind and name, patches last. */
    static List<Manifest> withSources(List<Manifest> rendered, List<Manifest> resources, List<Manifest> patches) {
        Map<String, List<Manifest>> sources = new HashMap<>();
        for (List<Manifest> all : List.of(resources, patches)) {
            all.forEach(source -> sources.computeIfAbsent(source.key(), unused -> new ArrayList<>())
                    .add(source));
        }
        return rendered.stream()
                .map(object -> new Manifest(object.document(), sources.getOrDefault(object.key(), List.of())))
                .toList();
    }
}
