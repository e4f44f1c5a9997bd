package com.mercurious.travel.openinghours;

import com.mercurious.travel.openinghours.OpeningHours.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic of disjoint, ascending spans. */
final class Spans {
    private Spans() {}

    /** What lies in either; touching spans become one. */
    static List<Span> joined(List<Span> some, List<Span> more) {
        if (more.isEmpty() && some.size() < 2) {
            return some;
        }
        List<Span> sorted = new ArrayList<>(some);
        sorted.addAll(more);
        sorted.sort(Comparator.comparingInt(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** What lies in the first and not in the second. */
    static List<Span> without(List<Span> spans, List<Span> taken) {
        List<Span> left = spans;
        for (Span hole : taken) {
            List<Span> next = new ArrayList<>();
            for (Span span : left) {
                addIfAny(next, span.from(), Math.min(span.to(), hole.from()));
                addIfAny(next, Math.max(span.from(), hole.to()), span.to());
            }
            left = next;
        }
        return left;
    }

    private static void addIfAny(List<Span> spans, int from, int to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }
}
