package com.mercurious.travel.tools.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The CycloneDX file beside an image, which its service's build writes.
 *
 * @param libraries group, name and version as a package's files are named: {@code org.example.library-1.2}
 */
record BillOfMaterials(Set<String> libraries) {
    /** @throws IOException where it is not there or can't be read */
    static BillOfMaterials read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " is not there; ./travel image writes it");
        }
        Set<String> libraries = new TreeSet<>();
        for (JsonNode component : new ObjectMapper().readTree(file.toFile()).path("components")) {
            libraries.add("%s.%s-%s"
                    .formatted(
                            component.path("group").asText(),
                            component.path("name").asText(),
                            component.path("version").asText()));
        }
        return new BillOfMaterials(libraries);
    }

    /** The jars that it says nothing of, a classifier after the version aside. */
    List<String> lacks(List<String> jars) {
        return jars.stream()
                .filter(jar -> libraries.stream().noneMatch(jar::startsWith))
                .toList();
    }
}
