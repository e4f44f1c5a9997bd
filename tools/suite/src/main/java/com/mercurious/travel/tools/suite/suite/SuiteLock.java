package com.mercurious.travel.tools.suite.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** One suite at a time uses a workspace's home; the lock goes with the process, however it ends. */
final class SuiteLock implements AutoCloseable {
    private final FileChannel file;

    private SuiteLock(FileChannel file) {
        this.file = file;
    }

    /** @throws SuiteException where another process holds it */
    static SuiteLock take(Workspace workspace) throws IOException {
        Files.createDirectories(workspace.home());
        FileChannel file = FileChannel.open(workspace.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(file)) {
            file.close();
            throw new SuiteException(
                    "a suite already runs from " + workspace.home() + "; ./travel request NAME sends it a request");
        }
        return new SuiteLock(file);
    }

    /**
     * Whether another process holds it. Not to be asked by the one that does: where locks are POSIX's, asking lets them go.
     */
    static boolean isHeld(Workspace workspace) throws IOException {
        if (!Files.exists(workspace.lockFile())) {
            return false;
        }
        try (FileChannel file = FileChannel.open(workspace.lockFile(), StandardOpenOption.WRITE)) {
            return !lock(file);
        }
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
