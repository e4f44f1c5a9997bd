package com.mercurious.travel.messaging.health;

import com.mercurious.travel.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which topics and consumer groups this service uses, read from its channel configuration. */
@ApplicationScoped
public class ChannelTopology {
    private static final Pattern INCOMING_TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.(\\w+)\\.topic");

    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<String> writes = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();

    /** @param writes topics that the service publishes to, {@code travel.kafka.writes} */
    ChannelTopology(Config config, @ConfigProperty(name = "travel.kafka.writes") Optional<List<String>> writes) {
        writes.ifPresent(this.writes::addAll);
        for (String property : config.getPropertyNames()) {
            Matcher incoming = INCOMING_TOPIC.matcher(property);
            if (incoming.matches()) {
                addIncoming(config, incoming.group(1), config.getValue(property, String.class));
            }
        }
    }

    private void addIncoming(Config config, String channel, String topic) {
        String prefix = "mp.messaging.incoming." + channel + ".";
        if (!config.getOptionalValue(prefix + "enabled", Boolean.class).orElse(true)) {
            return;
        }
        reads.add(topic);
        config.getOptionalValue(prefix + "group.id", String.class).ifPresent(groups::add);
        writes.add(Topics.deadLetterOf(topic));
    }

    public Set<String> reads() {
        return reads;
    }

    public Set<String> writes() {
        return writes;
    }

    public Set<String> groups() {
        return groups;
    }
}
