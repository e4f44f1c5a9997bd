package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutingProblem;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's problem, for any number of tours.
 *
 * @param name the file's name without its ending
 * @param ownTours number of tours that the file itself gives
 * @param problems makes the problem for a number of tours
 */
record Instance(String name, OptionalInt ownTours, IntFunction<RoutingProblem> problems) {

    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)(\\d)?\\d\\d");

    /** What the instance is counted under: {@code c1} for c101, {@code pr} for pr01, else the name up to its number. */
    String family() {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            return numbered.group(1) + (numbered.group(2) == null ? "" : numbered.group(2));
        }
        return name.replaceFirst("[-_]?\\d*$", "");
    }
}
