package com.mercurious.travel.tools.platform;

import java.nio.file.Path;

/**
 * What the platform shall start.
 *
 * @param data       the folder of its data, passwords and ports
 * @param stateFile  where it says how to reach what it started
 * @param containers whether servers left at {@code auto} run in containers where Docker answers
 * @param ports      the ports that have to be it
 * @param freePorts  leaves the usual ports to others
 * @param mongo      where the document store comes from
 * @param redis      where Redis comes from
 * @param images     what containers are made from
 */
public record PlatformOptions(
        Path data,
        Path stateFile,
        boolean containers,
        WantedPorts ports,
        boolean freePorts,
        ServerChoice mongo,
        ServerChoice redis,
        Images images) {

    /** A port of 127.0.0.1 by server; 0 leaves the choice to the platform. */
    public record WantedPorts(int kafka, int mongo, int redis) {}

    /** Container images, with their tags. */
    public record Images(String kafka, String mongo, String redis) {}
}
