package com.mercurious.travel.tools.bench.pipeline.probe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time that processes have taken, user's and system's together, as the system counts it (proc(5): in hundredths
 * of a second, so that a measurement needs some seconds).
 *
 * @param millis by name, since each process began
 * @param at {@link System#nanoTime()}
 */
public record ProcessorTime(Map<String, Double> millis, long at) {

    /** The time of several processes of one name is added up. */
    public static ProcessorTime of(Map<String, List<ProcessHandle>> processes) {
        Map<String, Double> millis = new LinkedHashMap<>();
        processes.forEach((name, handles) -> millis.put(
                name,
                handles.stream()
                        .mapToDouble(handle -> handle.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()));
        return new ProcessorTime(millis, System.nanoTime());
    }

    /** Milliseconds by name from {@code before} to this. */
    public Map<String, Double> since(ProcessorTime before) {
        Map<String, Double> taken = new LinkedHashMap<>();
        millis.forEach((name, now) -> taken.put(name, now - before.millis.getOrDefault(name, 0.0)));
        return taken;
    }
}
