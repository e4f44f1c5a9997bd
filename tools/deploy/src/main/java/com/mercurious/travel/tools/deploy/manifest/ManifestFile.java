package com.mercurious.travel.tools.deploy.manifest;

import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.Place;
import com.mercurious.travel.tools.deploy.yaml.YamlFault;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.mercurious.travel.tools.deploy.yaml.YamlReader;
import com.mercurious.travel.tools.deploy.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A YAML file and the objects in it.
 *
 * @param label     how messages name the file
 * @param documents all of them, those that are no objects as well
 */
public record ManifestFile(Path path, String label, List<YamlNode> documents, List<Manifest> manifests) {

    /** Reads a file; what is wrong with it as YAML, or with an object's head, goes to the findings. */
    public static ManifestFile read(Path path, String label, Findings findings) throws IOException {
        try {
            return of(path, label, Files.readString(path), findings);
        } catch (CharacterCodingException e) {
            findings.add(new Place(label, 1), "a file", "is no text in UTF-8", "a text in UTF-8");
            return new ManifestFile(path, label, List.of(), List.of());
        }
    }

    /** The same of a text that stands in no file of its own. */
    public static ManifestFile of(Path path, String label, String text, Findings findings) {
        YamlText read = YamlReader.read(label, text);
        for (YamlFault fault : read.faults()) {
            findings.add(fault.place(), subject(read, fault), fault.wrong(), fault.right());
        }
        List<Manifest> manifests = new ArrayList<>();
        for (YamlNode document : read.documents()) {
            boolean hasVersion = document.at("apiVersion").isPresent();
            boolean hasKind = document.at("kind").isPresent();
            if (document instanceof YamlMap map && (hasVersion || hasKind)) {
                if (hasVersion && hasKind) {
                    manifests.add(new Manifest(map));
                } else {
                    String lacking = hasVersion ? "kind" : "apiVersion";
                    findings.add(
                            map.place(),
                            map.text("kind").orElse("a document"),
                            "`" + lacking + "` is missing",
                            "apiVersion and kind in each object");
                }
            }
        }
        return new ManifestFile(path, label, read.documents(), manifests);
    }

    /** The object in whose lines a fault lies. */
    private static String subject(YamlText read, YamlFault fault) {
        String subject = "a document";
        for (YamlNode document : read.documents()) {
            if (document.place().line() <= fault.place().line() && document instanceof YamlMap map) {
                subject = map.at("kind").isPresent() ? new Manifest(map).title() : "a document";
            }
        }
        return subject;
    }
}
