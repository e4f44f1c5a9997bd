package com.mercurious.travel.tools.deploy.inspection;

import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.mercurious.travel.tools.deploy.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A change that breaks the good fixture, and the lines that are to be said about it.
 *
 * @param file    of the fixture; its first occurrence of {@code replace} becomes {@code by}
 */
record BrokenCase(String name, String file, String replace, String by, List<String> findings) {

    static BrokenCase read(Path source) {
        try {
            YamlNode root = YamlReader.read(source.toString(), Files.readString(source))
                    .documents()
                    .getFirst();
            return new BrokenCase(
                    source.getFileName().toString().replace(".yaml", ""),
                    root.text("file").orElseThrow(),
                    root.text("replace").orElseThrow(),
                    root.text("by").orElseThrow(),
                    root.items("findings").stream()
                            .map(line -> line.text().orElseThrow())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the good fixture and breaks the copy. */
    void breakCopy(Path copy) throws IOException {
        Fixtures.copy(Fixtures.GOOD, copy);
        String whole = Files.readString(copy.resolve(file));
        int start = whole.indexOf(replace);
        if (start < 0) {
            throw new IllegalStateException(name + ": " + file + " holds no " + replace);
        }
        Files.writeString(
                copy.resolve(file), whole.substring(0, start) + by + whole.substring(start + replace.length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
