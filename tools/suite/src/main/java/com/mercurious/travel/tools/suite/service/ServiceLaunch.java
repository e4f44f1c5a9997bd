package com.mercurious.travel.tools.suite.service;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a service is started.
 *
 * @param root the checkout's folder, built
 * @param log takes what it prints, after what is there
 * @param port its HTTP port on 127.0.0.1
 * @param environment variables over those of this process
 */
public record ServiceLaunch(Service service, Path root, Path log, int port, Map<String, String> environment) {}
