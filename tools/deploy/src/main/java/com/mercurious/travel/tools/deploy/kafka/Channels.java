package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.service.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The incoming channels that a service's properties declare. */
final class Channels {
    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    private Channels() {}

    /** The group that reads each topic; empty text where the channel names none. */
    static Map<String, String> groupsByTopic(Service service) {
        Map<String, String> groups = new TreeMap<>();
        service.properties().forEach((key, topic) -> {
            Matcher channel = TOPIC.matcher(key);
            if (channel.matches()) {
                String group = "mp.messaging.incoming." + channel.group(1) + ".group.id";
                groups.put(topic, service.property(group).orElse(""));
            }
        });
        return groups;
    }
}
