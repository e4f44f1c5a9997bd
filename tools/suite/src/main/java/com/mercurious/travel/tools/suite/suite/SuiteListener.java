package com.mercurious.travel.tools.suite.suite;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import java.time.Duration;

/** Hears how the parts of a suite come up. Calls come from several threads. */
public interface SuiteListener {
    /** A listener that tells nobody. */
    SuiteListener SILENT = new SuiteListener() {};

    default void platformReady(PlatformState state, Duration took) {}

    default void serviceReady(ServiceProcess service, Duration took) {}

    /** A usual port belongs to somebody else, so the service has another. */
    default void portTaken(String service, int usual, int instead) {}
}
