package com.mercurious.travel.tools.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process, from {@code /proc/PID/status} (proc(5)).
 *
 * @param residentMib now
 * @param highestMib the most that it ever was
 */
record ProcessMemory(long residentMib, long highestMib) {
    private static final long KIB_A_MIB = 1024;

    /** @return zeroes where the system has no {@code /proc} */
    static ProcessMemory of(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return new ProcessMemory(0, 0);
        }
        long resident = 0;
        long highest = 0;
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                resident = mib(line);
            } else if (line.startsWith("VmHWM:")) {
                highest = mib(line);
            }
        }
        return new ProcessMemory(resident, highest);
    }

    private static long mib(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_A_MIB;
    }
}
