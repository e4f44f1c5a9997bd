package com.mercurious.travel.tools.suite.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a given width. */
public final class Paragraph {
    private Paragraph() {}

    /**
     * Lines of at most {@code columns} characters, a word longer than that excepted.
     *
     * @param first what the first line begins with; the others are indented as deep
     */
    public static List<String> lines(String first, String text, int columns) {
        String indent = " ".repeat(first.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
