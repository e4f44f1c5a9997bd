package com.mercurious.travel.tools.deploy.report;

import com.mercurious.travel.tools.deploy.yaml.Place;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what the checks find; the same thing found through two overlays counts once. */
public final class Findings {
    private final SortedSet<Finding> all = new TreeSet<>();

    public void add(Place place, String object, String wrong, String right) {
        all.add(new Finding(place, object, wrong, right));
    }

    /** Something about what lies at the end of a path of an object. */
    public void add(Subject subject, List<?> path, String wrong, String right) {
        add(subject.placeOf(path), subject.title(), wrong, right);
    }

    /** All of them by file and line. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
