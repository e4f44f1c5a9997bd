package com.mercurious.travel.tools.suite.service;

import com.mercurious.travel.tools.suite.process.StartCache.Recording;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a service is started.
 *
 * @param root the checkout's folder, built
 * @param log takes what it prints, after what is there
 * @param port its HTTP port on 127.0.0.1
 * @param managementPort that of its health and metrics
 * @param environment variables over those of this process
 * @param recording whether a start-up cache may be made of this run
 */
public record ServiceLaunch(
        Service service,
        Path root,
        Path log,
        int port,
        int managementPort,
        Map<String, String> environment,
        Recording recording) {

    /** A test's. */
    public ServiceLaunch(
            Service service, Path root, Path log, int port, int managementPort, Map<String, String> environment) {
        this(service, root, log, port, managementPort, environment, Recording.CLASSES_ALONE);
    }
}
