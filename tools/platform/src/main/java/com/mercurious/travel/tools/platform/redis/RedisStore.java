package com.mercurious.travel.tools.platform.redis;

import com.mercurious.travel.tools.platform.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import redis.embedded.core.ExecutableProvider;

/** The ways to a Redis: the machine's or the embedded {@code redis-server} as a child process, or one that runs already. */
public final class RedisStore {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String MEMORY = "256mb";

    private RedisStore() {}

    /**
     * The {@code redis-server} that the embedded-redis library carries for this machine.
     *
     * @param directory where it is put
     * @throws IOException where there is none for this machine; the message says what to do
     */
    public static Path embeddedBinary(Path directory) throws IOException {
        Files.createDirectories(directory);
        try {
            return ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get()
                    .toPath();
        } catch (IOException | RuntimeException e) {
            throw new IOException("There is no embedded Redis for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + " (" + e.getMessage()
                    + "); install redis-server, or give one by --redis PATH or --redis redis://HOST:PORT");
        }
    }

    /**
     * Starts the binary on loopback, with an append-only file that is synced each second; ready when this returns.
     *
     * @param directory the server's data; made where it is missing
     * @param started   gets the process before it is ready, and has to stop it in any case
     */
    public static void startBinary(Path binary, Path directory, int port, Consumer<ChildProcess> started)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path configuration = directory.resolve("redis.conf");
        Files.writeString(configuration, configuration(directory, port));
        ChildProcess process =
                ChildProcess.start("redis", directory, List.of(binary.toString(), configuration.toString()));
        started.accept(process);
        URI uri = URI.create("redis://" + LOOPBACK + ":" + port);
        process.awaitReady(() -> RedisProbe.answers(uri));
    }

    /**
     * @throws IOException where no Redis answers at the URI, or it refuses the password
     */
    public static void check(URI uri) throws IOException {
        try {
            RedisProbe.ping(uri);
        } catch (IOException e) {
            throw new IOException("No Redis answers at " + uri.getHost() + " (--redis): " + e.getMessage()
                    + "; start it, or mend the URI");
        }
    }

    /** The version that a binary says it is, such as {@code 7.0.15}, or an empty text. */
    public static String version(Path binary) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(binary.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        int at = text.indexOf("v=");
        return at < 0 ? "" : text.substring(at + 2).split("\\s")[0];
    }

    private static String configuration(Path directory, int port) {
        return String.join(
                        "\n",
                        "bind " + LOOPBACK,
                        "protected-mode yes",
                        "port " + port,
                        "daemonize no",
                        "dir \"" + directory.toAbsolutePath() + "\"",
                        "save \"\"",
                        "appendonly yes",
                        "appendfsync everysec",
                        "maxmemory " + MEMORY,
                        "maxmemory-policy volatile-lru")
                + "\n";
    }
}
