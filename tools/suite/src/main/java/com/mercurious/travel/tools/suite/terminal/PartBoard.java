package com.mercurious.travel.tools.suite.terminal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line a part of the suite: waiting, or up and how long that took. Redrawn on a terminal, printed once elsewhere. */
public final class PartBoard implements AutoCloseable {
    private static final int REDRAW_MILLIS = 100;
    private static final int NAME_WIDTH = 15;

    private final Terminal terminal;
    private final long begin = System.nanoTime();
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("part-board").factory());
    private boolean drawn;

    public PartBoard(Terminal terminal, Iterable<String> parts) {
        this.terminal = terminal;
        parts.forEach(part -> lines.put(part, null));
        if (terminal.live()) {
            clock.scheduleAtFixedRate(this::draw, 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The part is up. */
    public synchronized void ready(String part, Duration took, String remark) {
        String text = String.format(Locale.ROOT, " %-" + NAME_WIDTH + "s %5.1f s  %s", part, seconds(took), remark);
        String line = terminal.green("✔") + text.substring(0, Math.min(text.length(), terminal.columns() - 2));
        lines.put(part, line.stripTrailing());
        if (terminal.live()) {
            draw();
        } else {
            terminal.println(line.stripTrailing());
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Something worth a line of its own, above the parts. */
    public synchronized void note(String text) {
        if (!terminal.live()) {
            terminal.println(text);
            return;
        }
        if (drawn) {
            terminal.up(lines.size());
        }
        terminal.redraw(text);
        terminal.println("");
        drawn = false;
        draw();
    }

    private synchronized void draw() {
        if (clock.isShutdown()) {
            return;
        }
        if (drawn) {
            terminal.up(lines.size());
        }
        double waited = (System.nanoTime() - begin) / 1e9;
        lines.forEach((part, line) -> {
            String waiting = String.format(Locale.ROOT, "· %-" + NAME_WIDTH + "s %5.1f s", part, waited);
            terminal.redraw(line == null ? terminal.dim(waiting) : line);
            terminal.println("");
        });
        drawn = true;
    }

    /** Leaves the lines as they are. */
    @Override
    public synchronized void close() {
        clock.shutdownNow();
    }
}
