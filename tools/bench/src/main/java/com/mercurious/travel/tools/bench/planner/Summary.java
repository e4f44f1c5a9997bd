package com.mercurious.travel.tools.bench.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The tables that a run ends with. */
final class Summary {

    private static final String HEAD = String.format(
            Locale.ROOT,
            "%-14s %5s %10s %10s  %-14s %9s %9s %12s %12s",
            "family",
            "cases",
            "mean gap",
            "worst",
            "worst case",
            "optima",
            "at/above",
            "to best [ms]",
            "steps/s");

    private final List<CaseResult> results;

    Summary(List<CaseResult> results) {
        this.results = results;
    }

    /** The lines to print: the cases with a best value known by family, then a table of scores for those without. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<CaseResult> known =
                results.stream().filter(result -> result.known().isPresent()).toList();
        if (!known.isEmpty()) {
            lines.add(HEAD);
            byFamily(known).forEach((family, cases) -> lines.add(line(family, cases)));
            List<CaseResult> proven = known.stream().filter(Summary::isProven).toList();
            if (!proven.isEmpty()) {
                lines.add(line("proven optima", proven));
            }
            lines.add(line("all", known));
            lines.add("Flags: " + flags(known));
        }
        scores(lines);
        return lines;
    }

    private static boolean isProven(CaseResult result) {
        return result.known().orElseThrow().isProven();
    }

    private static double gap(CaseResult result) {
        return result.gapPercent(result.known().orElseThrow());
    }

    private static Map<String, List<CaseResult>> byFamily(List<CaseResult> cases) {
        Map<String, List<CaseResult>> families = new LinkedHashMap<>();
        for (CaseResult result : cases) {
            families.computeIfAbsent(result.family(), family -> new ArrayList<>())
                    .add(result);
        }
        return families;
    }

    private static String line(String name, List<CaseResult> cases) {
        CaseResult worst =
                cases.stream().max(Comparator.comparingDouble(Summary::gap)).orElseThrow();
        long proven = cases.stream().filter(Summary::isProven).count();
        Predicate<CaseResult> reached = result -> gap(result) <= 0;
        return String.format(
                Locale.ROOT,
                "%-14s %5d %8.3f %% %8.3f %%  %-14s %9s %9s %12.0f %12.0f",
                name,
                cases.size(),
                cases.stream().mapToDouble(Summary::gap).average().orElse(0),
                gap(worst),
                gap(worst) > 0 ? worst.instance() + " m=" + worst.tours() : "-",
                cases.stream().filter(Summary::isProven).filter(reached).count() + "/" + proven,
                cases.stream().filter(reached).count() + "/" + cases.size(),
                cases.stream().mapToLong(CaseResult::nanosToBest).average().orElse(0) / 1e6,
                cases.stream()
                        .mapToDouble(CaseResult::iterationsPerSecond)
                        .average()
                        .orElse(0));
    }

    private static String flags(List<CaseResult> known) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String flag : List.of("E", "V", "A", "M")) {
            counts.put(flag, 0);
        }
        known.forEach(result -> counts.merge(result.known().orElseThrow().flag(), 1, Integer::sum));
        return counts + " (E proven optimum, V and A reached by a validated plan, M stated only in the literature)";
    }

    private void scores(List<String> lines) {
        List<CaseResult> unknown =
                results.stream().filter(result -> result.known().isEmpty()).toList();
        if (unknown.isEmpty()) {
            return;
        }
        lines.add("Scores where no best value is known:");
        lines.add(String.format(
                Locale.ROOT,
                "%-16s %5s %5s %9s %12s %12s",
                "instance",
                "tours",
                "seed",
                "score",
                "to best [ms]",
                "steps/s"));
        long sum = 0;
        for (CaseResult result : unknown) {
            sum += result.score();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s %5d %5d %9d %12.0f %12.0f",
                    result.instance(),
                    result.tours(),
                    result.seed(),
                    result.score(),
                    result.nanosToBest() / 1e6,
                    result.iterationsPerSecond()));
        }
        lines.add("Sum of these scores: " + sum);
    }
}
