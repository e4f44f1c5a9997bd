package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import com.mercurious.travel.tools.catalogue.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one city. */
final class Findings {
    private final City city;
    private final List<Finding> all = new ArrayList<>();

    Findings(City city) {
        this.city = city;
    }

    void demand(Rule rule, boolean condition, String problem) {
        add(Severity.ERROR, rule, null, condition, problem);
    }

    void demand(Rule rule, Place place, boolean condition, String problem) {
        add(Severity.ERROR, rule, place, condition, problem);
    }

    void expect(Rule rule, Place place, boolean condition, String problem) {
        add(Severity.WARNING, rule, place, condition, problem);
    }

    List<Finding> all() {
        return all;
    }

    private void add(Severity severity, Rule rule, Place place, boolean condition, String problem) {
        if (!condition) {
            all.add(new Finding(severity, rule, city.id(), place == null ? null : place.id(), problem));
        }
    }
}
