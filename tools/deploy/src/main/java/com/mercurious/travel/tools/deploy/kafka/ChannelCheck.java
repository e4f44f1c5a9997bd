package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.Service;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds what the services' channels use against what {@code topology.yaml} lets them. */
public final class ChannelCheck {
    private static final String WRITES = "travel.kafka.writes";
    private static final String STRATEGY = "mp.messaging.connector.smallrye-kafka.failure-strategy";

    private final Topology topology;
    private final Findings findings;

    private ChannelCheck(Topology topology, Findings findings) {
        this.topology = topology;
        this.findings = findings;
    }

    public static void check(Topology topology, Collection<Service> services, Findings findings) {
        ChannelCheck check = new ChannelCheck(topology, findings);
        services.forEach(check::service);
    }

    private void service(Service service) {
        Map<String, String> channels = Channels.groupsByTopic(service);
        Set<String> reads = channels.keySet();
        Set<String> writes = new TreeSet<>();
        service.property(WRITES)
                .ifPresent(list ->
                        Arrays.stream(list.split(",")).map(String::strip).forEach(writes::add));
        if (reads.isEmpty() && writes.isEmpty()) {
            return;
        }
        Topology.User user = topology.user(service.name()).orElse(null);
        if (user == null) {
            findings.add(
                    topology.place(),
                    "topology",
                    "there is no user `" + service.name() + "`, although the service has channels",
                    "a user that reads " + reads + " and writes " + writes);
            return;
        }
        compare(user, "reads", user.reads(), reads);
        compare(user, "writes", user.writes(), writes);
        for (String group : new TreeSet<>(channels.values())) {
            if (!group.isEmpty() && !group.startsWith(user.groupPrefix())) {
                findings.add(
                        user.place(),
                        "user " + user.name(),
                        "may not read as group `" + group + "`",
                        "a groupPrefix that the group begins with");
            }
        }
        boolean deadLetters = service.property(STRATEGY).orElse("").equals("dead-letter");
        if (deadLetters && !reads.isEmpty() && !user.deadLetters()) {
            findings.add(
                    user.place(),
                    "user " + user.name(),
                    "may not write the dead letters of what it reads",
                    "deadLetters: true, as its channels' failure-strategy is dead-letter");
        }
    }

    private void compare(Topology.User user, String verb, Set<String> allowed, Set<String> used) {
        for (String topic : used) {
            if (!topology.topics().containsKey(topic)) {
                findings.add(
                        topology.place(),
                        "topology",
                        "there is no topic `" + topic + "`, which " + user.name() + " " + verb,
                        "the topic listed");
            } else if (!allowed.contains(topic)) {
                findings.add(
                        user.place(),
                        "user " + user.name(),
                        "lacks `" + topic + "` under " + verb + ", which a channel of the service uses",
                        "`" + topic + "` under " + verb);
            }
        }
        for (String topic : allowed) {
            if (!used.contains(topic)) {
                findings.add(
                        user.place(),
                        "user " + user.name(),
                        "has `" + topic + "` under " + verb + ", which no channel of the service uses",
                        "only what is used");
            }
        }
    }
}
