package com.mercurious.travel.tools.suite.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

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
        public static final String SECURITY_PROTOCOL = "SASL_PLAINTEXT";
        public static final String SASL_MECHANISM = "SCRAM-SHA-512";

        /** @throws IllegalArgumentException where there is no such user; the message lists those that there are */
        public String passwordOf(String user) {
            String password = users.get(user);
            if (password == null) {
                throw new IllegalArgumentException("no Kafka user '%s'; there are %s"
                        .formatted(user, String.join(", ", new TreeSet<>(users.keySet()))));
            }
            return password;
        }

        /** The {@code sasl.jaas.config} of one user, as Strimzi's secret of a KafkaUser has it. */
        public String jaasConfigOf(String user) {
            return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                    .formatted(user, passwordOf(user));
        }

        /** What a client of Java needs to get in as one user, by the names of its configuration. */
        public Map<String, String> accessOf(String user) {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("bootstrap.servers", bootstrapServers);
            settings.put("security.protocol", SECURITY_PROTOCOL);
            settings.put("sasl.mechanism", SASL_MECHANISM);
            settings.put("sasl.jaas.config", jaasConfigOf(user));
            return settings;
        }
    }

    /**
     * @param uri connection string
     * @param server what answers there, for a person
     * @param caveat what that choice of server does not promise; null: nothing to add
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Store(String uri, String server, String caveat) {}

    /** @param home where the platform keeps its data and this state; it holds passwords */
    public static PlatformState in(Path home) throws IOException {
        return new ObjectMapper().readValue(fileIn(home).toFile(), PlatformState.class);
    }

    static Path fileIn(Path home) {
        return home.resolve("platform.json");
    }
}
