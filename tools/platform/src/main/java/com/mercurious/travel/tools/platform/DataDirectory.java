package com.mercurious.travel.tools.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The platform's folder: the data of its servers, its passwords and the ports it used. One process at a time owns it. */
final class DataDirectory implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes hold of the folder, making it where it is missing.
     *
     * @throws IOException where another process holds it, or it can't be written; the message says which
     */
    static DataDirectory open(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        FileChannel channel = FileChannel.open(
                absolute.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            throw new IOException(
                    "Another platform runs on " + absolute + "; stop it first, or give another folder by --data");
        }
        return new DataDirectory(absolute, channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A folder or file below. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * The passwords of these users; those without one get a random one, which is kept.
     *
     * @throws IOException where the file of passwords can't be read or written
     */
    Credentials credentials(Collection<String> users) throws IOException {
        Path file = path.resolve("credentials.json");
        boolean fresh = Files.notExists(file);
        Map<String, String> passwords = new TreeMap<>(fresh ? Map.of() : read(file, new TypeReference<>() {}));
        SecureRandom random = new SecureRandom();
        boolean added = false;
        for (String user : users) {
            if (!passwords.containsKey(user)) {
                byte[] bytes = new byte[PASSWORD_BYTES];
                random.nextBytes(bytes);
                passwords.put(user, HexFormat.of().formatHex(bytes));
                added = true;
            }
        }
        if (added) {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(passwords));
        }
        return new Credentials(passwords, fresh);
    }

    /** The ports that the last run used, by server; empty at first. */
    Map<String, Integer> rememberedPorts() throws IOException {
        Path file = path.resolve("ports.json");
        return Files.exists(file) ? read(file, new TypeReference<>() {}) : Map.of();
    }

    /** Keeps the ports for the next run. */
    void rememberPorts(Map<String, Integer> ports) throws IOException {
        PrivateFiles.write(
                path.resolve("ports.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new TreeMap<>(ports)));
    }

    private static <T> T read(Path file, TypeReference<T> type) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + " is no valid JSON; remove the folder " + file.getParent() + " to start afresh");
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    /**
     * @param passwords by user
     * @param fresh     whether they were all made now, so that a server which remembers others has to learn them
     */
    record Credentials(Map<String, String> passwords, boolean fresh) {
        Credentials {
            passwords = Collections.unmodifiableMap(new TreeMap<>(passwords));
        }

        @Override
        public String toString() {
            return "Credentials of " + passwords.keySet();
        }
    }
}
