package com.mercurious.travel.planner.route;

import static com.mercurious.travel.planner.route.PlanningModel.NEVER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Gathers lists of disjoint, ascending windows of possible starts, one behind the other in flat arrays. */
final class WindowTable {

    private int[] open;
    private int[] close;
    private int size;

    WindowTable(int capacity) {
        open = new int[Math.max(capacity, 8)];
        close = new int[Math.max(capacity, 8)];
    }

    int size() {
        return size;
    }

    /** Last start of the window added last. */
    int lastClose() {
        return close[size - 1];
    }

    int[] open() {
        return Arrays.copyOf(open, size);
    }

    int[] close() {
        return Arrays.copyOf(close, size);
    }

    /**
     * Adds the windows in which visits can start: merged where they touch, shortened by the time that has to pass
     * before they close, and cut to {@code [from, to]}.
     *
     * @return how many were added
     */
    int add(List<TimeWindow> windows, int beforeClosing, int from, int to) {
        if (windows.isEmpty()) {
            return 0;
        }
        List<TimeWindow> sorted = windows;
        if (windows.size() > 1) {
            sorted = windows.stream()
                    .sorted(Comparator.comparingInt(TimeWindow::open))
                    .toList();
        }
        int before = size;
        int mergedOpen = sorted.getFirst().open();
        int mergedClose = sorted.getFirst().close();
        for (int i = 1; i < sorted.size(); i++) {
            TimeWindow next = sorted.get(i);
            if (next.open() <= mergedClose) {
                mergedClose = Math.max(mergedClose, next.close());
            } else {
                append(Math.max(mergedOpen, from), Math.min(mergedClose - beforeClosing, to));
                mergedOpen = next.open();
                mergedClose = next.close();
            }
        }
        append(Math.max(mergedOpen, from), Math.min(mergedClose - beforeClosing, to));
        return size - before;
    }

    /** Ends the current list with a window that is never over and never reached. */
    void endList() {
        append(NEVER, Integer.MAX_VALUE);
    }

    private void append(int first, int last) {
        if (first > last) {
            return;
        }
        if (size == open.length) {
            open = Arrays.copyOf(open, size * 2);
            close = Arrays.copyOf(close, size * 2);
        }
        open[size] = first;
        close[size++] = last;
    }
}
