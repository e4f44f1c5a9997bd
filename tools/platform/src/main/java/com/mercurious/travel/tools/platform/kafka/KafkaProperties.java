package com.mercurious.travel.tools.platform.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The broker's configuration, the same for the embedded broker and for the one in a container: one combined KRaft node,
 * SCRAM-SHA-512 for clients, every listener authenticated, the StandardAuthorizer with nobody let in by default.
 *
 * <p>PLAIN is open on the client listener for {@link #ADMIN} alone, since a broker that has just been formatted knows
 * no SCRAM user yet; the provisioner comes in that way.
 */
final class KafkaProperties {
    /** The only super user. */
    static final String ADMIN = "admin";

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    /** Of a record, unpacked: what is small on the wire may fill its reader's memory, and be read again at each start. */
    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private KafkaProperties() {}

    /**
     * @param host           where the client listener binds
     * @param advertisedHost what clients are told
     * @param clientPort     the client listener's port, the same inside and outside
     * @param brokerPort     the inter-broker listener's port, always on 127.0.0.1
     * @param controllerPort the controller's port, always on 127.0.0.1
     * @param logDirectory   the broker's data
     * @param adminPassword  of {@link #ADMIN}
     */
    static Map<String, String> of(
            String host,
            String advertisedHost,
            int clientPort,
            int brokerPort,
            int controllerPort,
            String logDirectory,
            String adminPassword) {
        String broker = "BROKER://127.0.0.1:" + brokerPort;
        String controller = "CONTROLLER://127.0.0.1:" + controllerPort;
        String nodeToNode = PLAIN + " username=\"" + ADMIN + "\" password=\"" + adminPassword + "\" user_" + ADMIN
                + "=\"" + adminPassword + "\";";

        Map<String, String> p = new LinkedHashMap<>();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listeners", "CLIENT://" + host + ":" + clientPort + "," + broker + "," + controller);
        p.put("advertised.listeners", "CLIENT://" + advertisedHost + ":" + clientPort + "," + broker);
        p.put("inter.broker.listener.name", "BROKER");
        p.put(
                "listener.security.protocol.map",
                "CLIENT:SASL_PLAINTEXT,BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        p.put("log.dirs", logDirectory);

        p.put("sasl.enabled.mechanisms", "PLAIN");
        p.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        p.put("sasl.mechanism.controller.protocol", "PLAIN");
        p.put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
        p.put("listener.name.client.scram-sha-512.sasl.jaas.config", SCRAM);
        p.put("listener.name.client.plain.sasl.jaas.config", PLAIN + " user_" + ADMIN + "=\"" + adminPassword + "\";");
        p.put("listener.name.broker.plain.sasl.jaas.config", nodeToNode);
        p.put("listener.name.controller.plain.sasl.jaas.config", nodeToNode);
        p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.put("super.users", "User:" + ADMIN);
        p.put("allow.everyone.if.no.acl.found", "false");
        p.put("auto.create.topics.enable", "false");

        p.put("max.decompressed.message.bytes", Integer.toString(LARGEST_RECORD));

        p.put("default.replication.factor", "1");
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "5");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "5");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("share.coordinator.state.topic.num.partitions", "1");
        p.put("group.initial.rebalance.delay.ms", "0");

        p.put("broker.session.timeout.ms", "4000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        p.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        p.put("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        return p;
    }
}
