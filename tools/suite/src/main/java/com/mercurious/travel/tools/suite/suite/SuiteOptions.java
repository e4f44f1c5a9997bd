package com.mercurious.travel.tools.suite.suite;

import com.mercurious.travel.tools.suite.process.StartCache.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a suite is started.
 *
 * @param freePorts leaves the usual ports to others
 * @param platform further options of the platform's {@code start} command
 * @param environment variables for all services, over those that the suite sets
 * @param startCaches whether start-up caches may be made of this run
 */
public record SuiteOptions(
        boolean freePorts, List<String> platform, Map<String, String> environment, Recording startCaches) {
    private static final String FREE_PORTS_OPTION = "--free-ports";

    /** A test's suite. */
    public SuiteOptions(boolean freePorts, List<String> platform, Map<String, String> environment) {
        this(freePorts, platform, environment, Recording.CLASSES_ALONE);
    }

    /** The options of {@code platform}, with those that follow from the others. */
    List<String> platformOptions() {
        if (!freePorts || platform.contains(FREE_PORTS_OPTION)) {
            return platform;
        }
        List<String> options = new ArrayList<>(platform);
        options.add(FREE_PORTS_OPTION);
        return options;
    }
}
