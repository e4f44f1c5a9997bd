package com.mercurious.travel.tools.cli.kafka;

import com.mercurious.travel.tools.suite.platform.PlatformState.Kafka;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the settings of a Kafka client are written down. */
public enum ClientFormat {
    /** For clients and tools of Java: a properties file. */
    PROPERTIES {
        @Override
        Map<String, String> settings(Kafka kafka, String user) {
            Map<String, String> settings = new LinkedHashMap<>(kafka.accessOf(user));
            settings.put("group.id", groupOf(user));
            return settings;
        }
    },

    /** For clients on librdkafka: those of Python, Go, .NET, C, and kcat. */
    LIBRDKAFKA {
        @Override
        Map<String, String> settings(Kafka kafka, String user) {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("bootstrap.servers", kafka.bootstrapServers());
            settings.put("security.protocol", Kafka.SECURITY_PROTOCOL);
            settings.put("sasl.mechanism", Kafka.SASL_MECHANISM);
            settings.put("sasl.username", user);
            settings.put("sasl.password", kafka.passwordOf(user));
            settings.put("group.id", groupOf(user));
            return settings;
        }
    },

    /** For the environment of a process, or a container's {@code --env-file}. */
    ENV {
        @Override
        Map<String, String> settings(Kafka kafka, String user) {
            Map<String, String> settings = new LinkedHashMap<>();
            LIBRDKAFKA
                    .settings(kafka, user)
                    .forEach((name, value) ->
                            settings.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
            return settings;
        }
    };

    abstract Map<String, String> settings(Kafka kafka, String user);

    /**
     * The settings of {@code user}, one a line.
     *
     * @throws IllegalArgumentException where there is no such user; the message lists those that there are
     */
    public List<String> lines(Kafka kafka, String user) {
        return settings(kafka, user).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** A user's groups begin with its name; each application takes one of its own. */
    private static String groupOf(String user) {
        return user + "-local";
    }
}
