package com.mercurious.travel.tools.catalogue.command;

import com.mercurious.travel.tools.catalogue.listing.Decision;
import com.mercurious.travel.tools.catalogue.listing.Decision.Outcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what became of each listing; those of one and the same reason are counted. */
final class DecisionPrinter {
    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final boolean all;

    /** @param all not the first of each sort alone */
    DecisionPrinter(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    void print(List<Decision> decisions) {
        for (Outcome outcome : Outcome.values()) {
            List<String> lines = lines(outcome, decisions);
            lines.stream().limit(all ? lines.size() : SHOWN).forEach(out::println);
            if (!all && lines.size() > SHOWN) {
                out.printf(
                        Locale.ROOT,
                        "  … and %d more lines of %s; --verbose shows all%n",
                        lines.size() - SHOWN,
                        word(outcome));
            }
        }
    }

    static long count(Outcome outcome, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.outcome() == outcome)
                .count();
    }

    private static List<String> lines(Outcome outcome, List<Decision> decisions) {
        Map<String, List<Decision>> byText = decisions.stream()
                .filter(decision -> decision.outcome() == outcome)
                .collect(Collectors.groupingBy(Decision::text, LinkedHashMap::new, Collectors.toList()));
        return byText.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .map(entry -> entry.getValue().size() == 1
                        ? "%s %s".formatted(word(outcome), entry.getValue().getFirst())
                        : String.format(
                                Locale.ROOT,
                                "%s %d: %s",
                                word(outcome),
                                entry.getValue().size(),
                                entry.getKey()))
                .toList();
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
