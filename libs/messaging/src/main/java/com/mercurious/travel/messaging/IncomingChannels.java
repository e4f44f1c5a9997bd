package com.mercurious.travel.messaging;

import com.mercurious.travel.messaging.deadletter.DeadLetterStrategy;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;

/**
 * Sees to it, before any channel is opened, that nothing but our own reader looks into a record: what a framework can't read
 * there would end the channel. A service with a channel that is set otherwise does not start.
 */
@ApplicationScoped
public class IncomingChannels {
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.connector");
    private static final String CONNECTOR = "smallrye-kafka";
    private static final int BEFORE_THE_CHANNELS = 1;

    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            "cloud-events",
            "false",
            "tracing-enabled",
            "false",
            "failure-strategy",
            DeadLetterStrategy.NAME,
            "fail-on-deserialization-failure",
            "false",
            "key.deserializer",
            StringDeserializer.class.getName(),
            "value.deserializer",
            ByteArrayDeserializer.class.getName()));

    void check(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent event, Config config) {
        require(config);
    }

    /** @throws IllegalStateException where a channel is set otherwise, with what would be right */
    static void require(Config config) {
        TreeSet<String> wrong = new TreeSet<>();
        for (String property : config.getPropertyNames()) {
            Matcher channel = CHANNEL.matcher(property);
            if (channel.matches() && CONNECTOR.equals(config.getValue(property, String.class))) {
                REQUIRED.forEach((setting, right) -> {
                    String own = "mp.messaging.incoming." + channel.group(1) + "." + setting;
                    String found = config.getOptionalValue(own, String.class)
                            .or(() -> config.getOptionalValue(
                                    "mp.messaging.connector." + CONNECTOR + "." + setting, String.class))
                            .orElse("not set");
                    if (!right.equals(found)) {
                        wrong.add("%s is %s; right is %s".formatted(own, found, right));
                    }
                });
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "A record could end a channel of this service: %s".formatted(String.join(", ", wrong)));
        }
    }
}
