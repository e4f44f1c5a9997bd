package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.catalogue.City;
import java.util.List;

/** All that a city's data have to be like beyond what its file's format already demands. */
public final class CityCheck {
    private static final List<CityRule> RULES =
            List.of(new FormRule(), new LandRule(), new NeighbourRule(), new ScriptRule(), new PlausibilityRule());

    private CityCheck() {}

    /** Errors and warnings, without those that {@link Exceptions} explain; empty: nothing to say. */
    public static List<Finding> findings(City city) {
        return everything(city).stream()
                .filter(finding -> !Exceptions.BUILT_IN.explain(finding))
                .toList();
    }

    /** What makes the data unusable. */
    public static List<Finding> errors(City city) {
        return findings(city).stream().filter(Finding::isError).toList();
    }

    /** Errors and warnings, explained or not. */
    static List<Finding> everything(City city) {
        Findings findings = new Findings(city);
        RULES.forEach(rule -> rule.check(city, findings));
        return List.copyOf(findings.all());
    }
}
