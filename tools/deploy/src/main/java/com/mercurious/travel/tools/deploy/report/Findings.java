package com.mercurious.travel.tools.deploy.report;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
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

    /** Something about what lies at the end of a path of a manifest. */
    public void add(Manifest manifest, List<?> path, String wrong, String right) {
        add(manifest.placeOf(path), manifest.title(), wrong, right);
    }

    /** All of them by file and line. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
