package com.mercurious.travel.tools.deploy.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML, and JSON as part of it, with the line of each value. */
public final class YamlReader {
    private static final int LARGEST = 16 * 1024 * 1024;

    private final String file;
    private final List<YamlFault> faults = new ArrayList<>();
    private final Set<Node> under = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * The documents of a text, without empty ones, and what is wrong with them as YAML: a text that is none, a key that stands
     * twice, a word that some readers take for a boolean.
     *
     * @param file how places of the text are named
     */
    public static YamlText read(String file, String text) {
        YamlReader reader = new YamlReader(file);
        List<YamlNode> documents = new ArrayList<>();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        try {
            for (Node document : new Yaml(options).composeAll(new StringReader(text))) {
                YamlNode read = reader.converted(document);
                if (!(read instanceof YamlScalar scalar) || scalar.value() != null) {
                    documents.add(read);
                }
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            reader.faults.add(new YamlFault(
                    new Place(file, line), "is no YAML: " + e.getProblem(), "a document that can be read"));
        } catch (YAMLException e) {
            reader.faults.add(
                    new YamlFault(new Place(file, 1), "is no YAML: " + e.getMessage(), "a document that can be read"));
        }
        return new YamlText(documents, List.copyOf(reader.faults));
    }

    private YamlNode converted(Node node) {
        if (!under.add(node)) {
            throw new YAMLException("an alias stands inside of what it names, line "
                    + (node.getStartMark().getLine() + 1));
        }
        YamlNode converted =
                switch (node) {
                    case MappingNode mapping -> map(mapping);
                    case SequenceNode sequence ->
                        new YamlList(
                                place(node.getStartMark()),
                                sequence.getValue().stream()
                                        .map(this::converted)
                                        .toList());
                    case ScalarNode scalar -> scalar(scalar);
                    default -> throw new YAMLException("unknown node " + node.getNodeId());
                };
        under.remove(node);
        return converted;
    }

    private YamlMap map(MappingNode mapping) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(new YamlFault(place, "a key is no text", "a name before the colon"));
                continue;
            }
            YamlMap.Entry before =
                    entries.putIfAbsent(key.getValue(), new YamlMap.Entry(place, converted(tuple.getValueNode())));
            if (before != null) {
                faults.add(new YamlFault(
                        place,
                        "the key `" + key.getValue() + "` stands already in line "
                                + before.key().line(),
                        "each key once; which of the two counts depends on the reader"));
            }
        }
        return new YamlMap(place(mapping.getStartMark()), Collections.unmodifiableMap(entries));
    }

    private YamlScalar scalar(ScalarNode scalar) {
        Place place = place(scalar.getStartMark());
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN || scalar.getTag().equals(new Tag("!"))) {
            return new YamlScalar(place, text, text);
        }
        if (YamlScalars.isAmbiguous(text)) {
            faults.add(new YamlFault(
                    place,
                    "`" + text + "` is a boolean to some readers and a string to others",
                    "true, false, or the word in quotes"));
        }
        return new YamlScalar(place, YamlScalars.valueOf(text), text);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1);
    }
}
