package com.mercurious.travel.tools.catalogue.listing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** The lines of a text by number, with a look at those that follow; no line takes more memory than it may be long. */
final class TextLines {
    private static final int END = -1;
    private static final int NONE = -2;

    private final Reader in;
    private final int longest;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int pushedBack = NONE;
    private int number;

    /** @param longest letters that a line may have; of a longer one those are kept */
    TextLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * @param number from 1
     * @param isCut whether there was more than a line may have
     */
    record Line(int number, String text, boolean isCut) {}

    /** The next line, which is taken; empty: there is none. */
    Optional<Line> next() throws IOException {
        return Optional.ofNullable(ahead.isEmpty() ? read() : ahead.poll());
    }

    /** A line after the next ones, which stays; empty: there is none. */
    Optional<Line> peek(int after) throws IOException {
        while (ahead.size() <= after) {
            Line line = read();
            if (line == null) {
                return Optional.empty();
            }
            ahead.add(line);
        }
        Iterator<Line> lines = ahead.iterator();
        for (int i = 0; i < after; i++) {
            lines.next();
        }
        return Optional.of(lines.next());
    }

    private Line read() throws IOException {
        int letter = letter();
        if (letter == END) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        while (letter != END && letter != '\n' && letter != '\r') {
            if (text.length() < longest) {
                text.append((char) letter);
            } else {
                cut = true;
            }
            letter = letter();
        }
        if (letter == '\r') {
            int following = letter();
            pushedBack = following == '\n' ? NONE : following;
        }
        number++;
        return new Line(number, text.toString(), cut);
    }

    private int letter() throws IOException {
        int letter = pushedBack == NONE ? in.read() : pushedBack;
        pushedBack = NONE;
        return letter;
    }
}
