package com.mercurious.travel.tools.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final Shutdown shutdown = new Shutdown();

    @Test
    void stopsTheLastFirstAndEachOnceThoughOneFails() {
        shutdown.register("first", () -> stopped.add("first"));
        shutdown.register("failing", () -> {
            throw new IllegalStateException("on purpose");
        });
        shutdown.register("last", () -> stopped.add("last"));

        shutdown.close();
        shutdown.close();

        assertThat(stopped).containsExactly("last", "first");
    }

    @Test
    void stopsAtOnceWhatComesTooLate() {
        shutdown.close();

        assertThatThrownBy(() -> shutdown.register("late", () -> stopped.add("late")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stopped).containsExactly("late");
    }
}
