package com.mercurious.travel.messaging.health;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import javax.security.auth.login.LoginException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/** Tells settings that no Kafka client can be made of, which waiting does not mend, in one line. */
final class KafkaSettings {
    private static final String RIGHT_SERVERS =
            "KAFKA_BOOTSTRAP_SERVERS is %s; right is host:port of a broker that this machine can find, several with commas between them";
    private static final String RIGHT_JAAS =
            "KAFKA_SASL_JAAS_CONFIG can't be read (%s characters); right is the sasl.jaas.config of the user's secret as it is: "
                    + "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"...\" password=\"...\";";

    private KafkaSettings() {}

    /**
     * A client of these settings; it need not reach a broker.
     *
     * @throws ConfigurationException where they are of no use, with what is wrong and what would be right, and no password;
     *     Quarkus ends a start with its text alone
     */
    static Admin admin(Map<String, Object> settings) {
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            throw new ConfigurationException("Kafka's settings can't be used: " + wrong(e, settings));
        }
    }

    private static String wrong(KafkaException thrown, Map<String, Object> settings) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException) {
                return String.valueOf(cause.getMessage()).contains("bootstrap")
                        ? RIGHT_SERVERS.formatted(settings.get("bootstrap.servers"))
                        : cause.getMessage();
            }
            if (cause instanceof LoginException || cause instanceof IllegalArgumentException) {
                // Not in their words, which may quote a part of the password.
                String line = String.valueOf(settings.get("sasl.jaas.config"));
                return RIGHT_JAAS.formatted(Integer.toString(line.length()));
            }
        }
        return thrown + ": " + thrown.getCause();
    }
}
