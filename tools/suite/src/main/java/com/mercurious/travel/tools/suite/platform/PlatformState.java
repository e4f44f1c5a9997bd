package com.mercurious.travel.tools.suite.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What the embedded platform says of itself once it is ready: where its servers are and how to get in. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformState(Kafka kafka, Store mongo, Store redis, Store issuer) {

    /**
     * @param bootstrapServers {@code host:port}
     * @param server what answers there, for a person
     * @param users password of each SCRAM user
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Kafka(String bootstrapServers, String server, Map<String, String> users) {

        /** The {@code sasl.jaas.config} of one user, as Strimzi's secret of a KafkaUser has it. */
        public String jaasConfigOf(String user) {
            String password = users.get(user);
            if (password == null) {
                throw new IllegalArgumentException("no Kafka user '" + user + "'; there are " + users.keySet());
            }
            return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                    .formatted(user, password);
        }
    }

    /**
     * @param uri connection string
     * @param server what answers there, for a person
     * @param caveat what that choice of server does not promise; null: nothing to add
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Store(String uri, String server, String caveat) {}

    static PlatformState read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), PlatformState.class);
    }
}
