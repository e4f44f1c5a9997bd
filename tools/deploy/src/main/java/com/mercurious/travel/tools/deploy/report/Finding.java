package com.mercurious.travel.tools.deploy.report;

import com.mercurious.travel.tools.deploy.yaml.Place;
import java.util.Comparator;

/**
 * Something that a cluster would refuse, or that would go wrong on one.
 *
 * @param object what it is about: kind and name, or a file's part
 * @param wrong  what is wrong
 * @param right  what would be right
 */
public record Finding(Place place, String object, String wrong, String right) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::object)
            .thenComparing(Finding::wrong)
            .thenComparing(Finding::right);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line: file, line, object, what is wrong and what would be right. */
    @Override
    public String toString() {
        return place + ": " + object + ": " + wrong + "; right: " + right;
    }
}
