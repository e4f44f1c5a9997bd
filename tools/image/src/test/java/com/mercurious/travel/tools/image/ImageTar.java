package com.mercurious.travel.tools.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image as a file that {@code docker load} reads. */
final class ImageTar {
    private final Map<String, byte[]> files = new HashMap<>();
    private final JsonNode manifest;

    ImageTar(Path tar) throws IOException {
        try (InputStream bytes = Files.newInputStream(tar);
                TarArchiveInputStream entries = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        manifest = new ObjectMapper().readTree(files.get("manifest.json")).get(0);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        manifest.get("RepoTags").forEach(name -> names.add(name.asText()));
        return names;
    }

    JsonNode configuration() throws IOException {
        return new ObjectMapper().readTree(files.get(manifest.get("Config").asText()));
    }

    /** The files of each layer, folders aside, the lowest layer first. */
    List<List<TarArchiveEntry>> layers() throws IOException {
        List<List<TarArchiveEntry>> layers = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            List<TarArchiveEntry> entries = new ArrayList<>();
            byte[] bytes = files.get(layer.asText());
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        entries.add(entry);
                    }
                }
            }
            layers.add(entries);
        }
        return layers;
    }
}
