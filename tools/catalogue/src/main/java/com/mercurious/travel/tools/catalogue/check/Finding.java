package com.mercurious.travel.tools.catalogue.check;

/**
 * Something about a city's data that is wrong, or that looks so.
 *
 * @param place id; null: about the city as a whole
 * @param text what is wrong and what would be right
 */
public record Finding(Severity severity, Rule rule, String city, String place, String text) {

    /** How bad it is. */
    public enum Severity {
        /** Wrong: such data are not taken. */
        ERROR,
        /** Seldom right: somebody should look. */
        WARNING
    }

    /** What was broken, as exceptions name it. */
    public enum Rule {
        FORM,
        REACH,
        LAND,
        HOURS,
        DUPLICATE,
        NAMESAKE,
        SCRIPT,
        PLAUSIBLE
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return city + (place == null ? "" : "/" + place) + ": " + text;
    }
}
