package com.mercurious.travel.tools.suite.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.tools.suite.client.EventStream.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    @Test
    void eventsHaveTheirIdNameAndData() {
        assertThat(read("id: 1-0\nevent: progress\ndata: {\"percent\":5}\n\nid: 2-0\nevent:end\ndata:{}\n\n"))
                .containsExactly(new Event("1-0", "progress", "{\"percent\":5}"), new Event("2-0", "end", "{}"));
    }

    @Test
    void commentsAndUnknownFieldsAreNoEvents() {
        assertThat(read(": heartbeat\n\nretry: 100\n\nevent: state\n: x\ndata: 1\n\n"))
                .containsExactly(new Event(null, "state", "1"));
    }

    @Test
    void severalLinesOfDataAreOneText() {
        assertThat(read("data: a\ndata: b\n\n")).containsExactly(new Event(null, "message", "a\nb"));
    }

    @Test
    void anEventThatBreaksOffIsNone() {
        assertThat(read("data: whole\n\ndata: half")).containsExactly(new Event(null, "message", "whole"));
    }

    @Test
    void pastTheEndThereIsNothing() {
        EventStream events = new EventStream("".lines());

        assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<Event> read(String text) {
        List<Event> events = new ArrayList<>();
        try (EventStream stream = new EventStream(text.lines())) {
            stream.forEachRemaining(events::add);
        }
        return events;
    }
}
