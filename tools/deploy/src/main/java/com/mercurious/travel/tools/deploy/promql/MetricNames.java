package com.mercurious.travel.tools.deploy.promql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics that a PromQL expression names. A tokenizer of PromQL's lexical grammar, not a parser of the whole: a name is a
 * metric's unless it is called, is a keyword, or stands among labels.
 */
public final class MetricNames {
    /** In the order in which they are tried; what is no token of these is passed over, a character at a time. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>#[^\\n]*)"
                    + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`[^`]*`)"
                    + "|(?<variable>\\$\\{[^}]*}|\\$[A-Za-z_][A-Za-z0-9_]*|\\[\\[[^]]*]])"
                    + "|(?<number>[0-9][0-9A-Za-z_.]*)"
                    + "|(?<name>[A-Za-z_:][A-Za-z0-9_:]*)"
                    + "|(?<mark>[({\\[\\]})=,])"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private static final Set<String> KEYWORDS = Set.of(
            "and", "or", "unless", "atan2", "bool", "offset", "start", "end", "inf", "nan", "smoothed", "anchored");
    /** What a list of labels in parentheses follows. */
    private static final Set<String> LABEL_LISTS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");

    private static final Pattern NAME_MATCHER =
            Pattern.compile("__name__\\s*=\\s*[\"']([A-Za-z_:][A-Za-z0-9_:]*)[\"']");

    private final Set<String> names = new LinkedHashSet<>();
    private boolean inLabels;
    private boolean inBraces;
    private boolean inBrackets;
    private boolean labelsFollow;

    private MetricNames() {}

    /** In the order of their first mention. Grafana's variables may stand anywhere. */
    public static Set<String> in(String expression) {
        MetricNames found = new MetricNames();
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            if (token.group("name") != null) {
                found.name(token.group("name"), expression.substring(token.end()));
            } else if (token.group("mark") != null) {
                found.mark(token.group("mark"));
            }
        }
        Matcher explicit = NAME_MATCHER.matcher(expression);
        while (explicit.find()) {
            found.names.add(explicit.group(1));
        }
        return found.names;
    }

    private void name(String name, String rest) {
        if (inLabels || inBraces || inBrackets) {
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (LABEL_LISTS.contains(lower)) {
            labelsFollow = true;
        } else if (!KEYWORDS.contains(lower) && !isCalled(rest)) {
            names.add(name);
        }
    }

    /** A function or an aggregation, whose grouping may stand before its parentheses. */
    private static boolean isCalled(String rest) {
        String next = rest.stripLeading();
        return next.startsWith("(") || next.matches("(?s)(by|without)\\b.*");
    }

    private void mark(String mark) {
        switch (mark) {
            case "(" -> {
                inLabels = labelsFollow;
                labelsFollow = false;
            }
            case ")" -> inLabels = false;
            case "{" -> inBraces = true;
            case "}" -> inBraces = false;
            case "[" -> inBrackets = true;
            case "]" -> inBrackets = false;
            default -> {
                // Separates.
            }
        }
    }
}
