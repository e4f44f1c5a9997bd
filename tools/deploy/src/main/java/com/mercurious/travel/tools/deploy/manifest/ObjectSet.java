package com.mercurious.travel.tools.deploy.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects that are applied together: what a kustomization or a chart comes to.
 *
 * @param name   how messages call it
 * @param pinned images whose tag or digest is set by the kustomization itself, where no tool has rendered it
 */
public record ObjectSet(String name, List<Manifest> objects, Set<String> pinned) {
    public ObjectSet(String name, List<Manifest> objects) {
        this(name, objects, Set.of());
    }

    public Stream<Manifest> ofKind(String kind) {
        return objects.stream().filter(object -> object.is(kind));
    }

    public Optional<Manifest> find(String kind, String name) {
        return ofKind(kind).filter(object -> object.name().equals(name)).findFirst();
    }

    public List<PodTemplate> podTemplates() {
        return objects.stream()
                .flatMap(object -> PodTemplate.of(object).stream())
                .toList();
    }
}
