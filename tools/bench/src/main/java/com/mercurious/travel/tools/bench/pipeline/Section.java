package com.mercurious.travel.tools.bench.pipeline;

import java.util.EnumSet;
import java.util.Set;

/** A part of the bench that can be run without the others; its name is the option's value. */
enum Section {
    /** Start and restart to ready. */
    start,
    /** POST to proposal under a light load. */
    latency,
    /** Processor time and collections of a request by process. */
    cpu,
    /** Store operations and bytes of a request. */
    traffic,
    /** The highest rate that the pipeline keeps up with. */
    sustained,
    /** Twice that rate. */
    overload,
    /** Accepting as fast as it goes while the pipeline works. */
    behind,
    /** Accepting as fast as it goes while no worker runs. */
    accept,
    /** Accepting beside idle event streams. */
    streams,
    /** More workers that wait in place of searching. */
    workers;

    /** What runs where nothing is chosen: all but what takes an option of its own. */
    static Set<Section> usual() {
        return EnumSet.complementOf(EnumSet.of(streams, workers));
    }
}
