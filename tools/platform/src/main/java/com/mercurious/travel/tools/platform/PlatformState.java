package com.mercurious.travel.tools.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a client of the platform has to know. It holds passwords: it is written for the owner alone, and never printed.
 *
 * @param kafka the broker
 * @param mongo the document store
 * @param redis the stream store and cache
 * @param issuer signs the tokens that the gateway takes
 */
public record PlatformState(Kafka kafka, Store mongo, Store redis, Store issuer) {
    /**
     * @param bootstrapServers {@code host:port}
     * @param server           names the server for people
     * @param users            SCRAM passwords by user, {@code admin} among them
     */
    public record Kafka(String bootstrapServers, String server, Map<String, String> users) {}

    /**
     * @param uri    what a client connects to
     * @param server names the server for people
     * @param caveat what this choice does not promise; null where there is nothing to say
     */
    public record Store(String uri, String server, String caveat) {}

    /** Writes the state as JSON, in one step and readable by the owner only. */
    public void write(Path file) throws IOException {
        byte[] json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this);
        PrivateFiles.write(file, json);
    }
}
