package com.mercurious.travel.tools.deploy.report;

import com.mercurious.travel.tools.deploy.yaml.Place;
import java.util.List;

/** What something can be found about. */
public interface Subject {
    /** As messages call it. */
    String title();

    /** Where the end of a path of keys (strings) and indices (integers) is written, or as much of the path as there is. */
    Place placeOf(List<?> path);
}
