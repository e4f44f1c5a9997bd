package com.mercurious.travel.tools.suite.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Reads Server-Sent Events from the lines of their stream (WHATWG HTML, section 9.2.6). */
public final class EventStream implements Iterator<EventStream.Event>, AutoCloseable {
    private final Stream<String> stream;
    private final Iterator<String> lines;
    private Event next;

    public EventStream(Stream<String> stream) {
        this.stream = stream;
        this.lines = stream.iterator();
    }

    /**
     * @param id what to resume after; null: the event has none
     * @param name {@code message} where the stream gives none
     */
    public record Event(String id, String name, String data) {}

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        Event event = next;
        next = null;
        return event;
    }

    private Event read() {
        String id = null;
        String name = "message";
        StringBuilder data = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return new Event(id, name, data.substring(0, data.length() - 1));
                }
                name = "message";
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data.append(value).append('\n');
                default -> {
                    // A comment, or a field that this reader has no use for.
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
