package com.mercurious.travel.tools.deploy.yaml;

/**
 * Where something is written.
 *
 * @param file as it is shown: the path from the project's folder, or the name of what was rendered
 * @param line from 1
 */
public record Place(String file, int line) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
