package com.mercurious.travel.tools.suite.platform;

import com.mercurious.travel.tools.suite.process.StartCache.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the platform is started.
 *
 * @param jar the platform's jar, its libraries beside it
 * @param home where it keeps its data and its state file
 * @param log takes what it prints
 * @param limit after which it is given up
 * @param guardian the process with which it ends
 * @param options further options of its {@code start} command
 * @param recording whether a start-up cache may be made of this run
 */
public record PlatformLaunch(
        Path jar, Path home, Path log, Duration limit, long guardian, List<String> options, Recording recording) {

    /** A test's: its log lies in {@code home}, and it ends with this process. */
    public static PlatformLaunch of(Path jar, Path home, Duration limit, List<String> options) {
        return new PlatformLaunch(
                jar,
                home,
                home.resolve("platform.log"),
                limit,
                ProcessHandle.current().pid(),
                options,
                Recording.CLASSES_ALONE);
    }
}
