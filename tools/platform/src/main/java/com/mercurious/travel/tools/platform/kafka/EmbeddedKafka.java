package com.mercurious.travel.tools.platform.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker and controller in this JVM, on loopback. Its directory survives restarts. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String META_PROPERTIES = "meta.properties";

    private final KafkaRaftServer server;

    private EmbeddedKafka(KafkaRaftServer server) {
        this.server = server;
    }

    /**
     * Formats the directory where it is new, and returns once the broker serves clients.
     *
     * @param directory      the broker's data; made where it is missing
     * @param clientPort     of the SASL listener, free on 127.0.0.1
     * @param brokerPort     free on 127.0.0.1
     * @param controllerPort free on 127.0.0.1
     * @param adminPassword  of the super user
     * @throws IOException where the directory can't be formatted
     */
    public static EmbeddedKafka start(
            Path directory, int clientPort, int brokerPort, int controllerPort, String adminPassword)
            throws IOException {
        Files.createDirectories(directory);
        if (Files.notExists(directory.resolve(META_PROPERTIES))) {
            format(directory);
        }
        KafkaRaftServer server = new KafkaRaftServer(
                new KafkaConfig(KafkaProperties.of(
                        LOOPBACK,
                        LOOPBACK,
                        clientPort,
                        brokerPort,
                        controllerPort,
                        directory.toAbsolutePath().toString(),
                        adminPassword)),
                Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedKafka(server);
    }

    /** Names the server for people, such as {@code Apache Kafka 4.2.2, KRaft, embedded}. */
    public static String description() {
        return "Apache Kafka " + AppInfoParser.getVersion() + ", KRaft, embedded";
    }

    private static void format(Path directory) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(directory.toAbsolutePath().toString())
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .setHasDynamicQuorum(false)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka can't format " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Hands leadership back and closes the log cleanly. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
