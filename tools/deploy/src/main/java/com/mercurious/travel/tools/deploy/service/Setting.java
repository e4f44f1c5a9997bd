package com.mercurious.travel.tools.deploy.service;

/**
 * A property that a service reads.
 *
 * @param name     with {@code *} for each name of the user's choice
 * @param required whether the service does not start without it
 * @param fixed    whether its value is that of the build, whatever the environment says
 */
record Setting(String name, boolean required, boolean fixed) {

    /** Whether an environment variable sets it. */
    boolean isSetBy(String variable) {
        return name.contains(EnvironmentNames.ANY)
                ? EnvironmentNames.pattern(name).matcher(variable).matches()
                : EnvironmentNames.of(name).equals(variable);
    }
}
