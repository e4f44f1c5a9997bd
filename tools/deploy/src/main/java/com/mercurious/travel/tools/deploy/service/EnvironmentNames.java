package com.mercurious.travel.tools.deploy.service;

import java.util.Locale;
import java.util.regex.Pattern;

/** The environment variables that a configuration property is read from, by MicroProfile Config's rule. */
public final class EnvironmentNames {
    /** Stands for one name of the user's choice in a property. */
    static final String ANY = "*";

    private EnvironmentNames() {}

    /** Each character that is no letter or digit becomes an underscore, then all are capitals. */
    public static String of(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Matches the variables of a property in which {@link #ANY} stands for names; a name may be in quotes there. */
    static Pattern pattern(String property) {
        StringBuilder pattern = new StringBuilder();
        for (String part : property.split("((?<=\\*)|(?=\\*))")) {
            pattern.append(part.equals(ANY) ? "[A-Z0-9_]+?" : Pattern.quote(of(part)));
        }
        return Pattern.compile(pattern.toString());
    }
}
