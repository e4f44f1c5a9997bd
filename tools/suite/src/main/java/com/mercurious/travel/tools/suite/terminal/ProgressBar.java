package com.mercurious.travel.tools.suite.terminal;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How far a travel request is: a line that is redrawn on a terminal, elsewhere a line whenever the stage changes. It
 * never goes back, whatever order the reports come in.
 */
public final class ProgressBar implements AutoCloseable {
    private static final int REDRAW_MILLIS = 100;
    private static final int WIDEST_BAR = 40;
    private static final int TEXT_WIDTH = 60;
    private static final int NARROWEST_BAR = 8;

    private final Terminal terminal;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress-bar").factory());
    private int percent;
    private String stage = "";
    private Double bestScore;
    private Integer visits;

    public ProgressBar(Terminal terminal) {
        this.terminal = terminal;
        if (terminal.live()) {
            clock.scheduleAtFixedRate(this::draw, 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * @param newStage for a person, such as {@code searching}; null: as before
     * @param newPercent 0 to 100
     * @param newBestScore of the best plan so far; null: as before
     * @param newVisits in that plan; null: as before
     */
    public synchronized void report(String newStage, int newPercent, Double newBestScore, Integer newVisits) {
        if (newPercent < percent) {
            return;
        }
        boolean changed = newStage != null && !newStage.equals(stage);
        percent = Math.min(newPercent, 100);
        stage = newStage == null ? stage : newStage;
        bestScore = newBestScore == null ? bestScore : newBestScore;
        visits = newVisits == null ? visits : newVisits;
        if (changed && !terminal.live()) {
            terminal.println(text());
        }
    }

    private synchronized void draw() {
        if (clock.isShutdown()) {
            return;
        }
        int width = Math.clamp(terminal.columns() - TEXT_WIDTH, NARROWEST_BAR, WIDEST_BAR);
        int full = percent * width / 100;
        String line = "█".repeat(full) + "░".repeat(width - full) + " " + text();
        terminal.redraw(line.length() < terminal.columns() ? line : line.substring(0, terminal.columns() - 1));
    }

    private String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%3d %%  %s", percent, stage));
        if (bestScore != null) {
            text.append(String.format(Locale.ROOT, " · best score %.0f", bestScore));
        }
        if (visits != null) {
            text.append(String.format(Locale.ROOT, ", %s visits", visits));
        }
        return text.append(String.format(Locale.ROOT, " · %.1f s", (System.nanoTime() - begin) / 1e9))
                .toString();
    }

    /** Wipes the redrawn line. */
    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (terminal.live()) {
            terminal.redraw("");
        }
    }
}
