package com.mercurious.travel.tools.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets. */
final class PrivateFiles {
    private PrivateFiles() {}

    /** Replaces the file in one step; only its owner can read it, from the first byte on. */
    static void write(Path file, byte[] content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        boolean posix = Files.getFileStore(absolute.getParent()).supportsFileAttributeView("posix");
        String prefix = "." + absolute.getFileName();
        Path temporary = posix
                ? Files.createTempFile(
                        absolute.getParent(),
                        prefix,
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(absolute.getParent(), prefix, ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
