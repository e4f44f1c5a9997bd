package com.mercurious.travel.tools.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProvisionerIT {
    private static final String PASSWORD = "of-the-admin";

    @TempDir
    private Path directory;

    private final KafkaTopology topology = KafkaTopology.bundled();
    private final Map<String, String> passwords = new HashMap<>(Map.of("admin", PASSWORD));
    private EmbeddedKafka kafka;
    private Map<String, Object> adminClient;
    private KafkaProvisioner provisioner;

    @BeforeEach
    void start() throws Exception {
        topology.users().forEach(user -> passwords.put(user.name(), "of-" + user.name()));
        int port = freePort();
        kafka = EmbeddedKafka.start(directory, port, freePort(), freePort(), PASSWORD);
        adminClient = KafkaClients.bootstrapAdmin("127.0.0.1:" + port, PASSWORD);
        provisioner = new KafkaProvisioner(adminClient, topology);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void addsEverythingToAnEmptyBrokerAndNothingTheSecondTime() throws Exception {
        KafkaProvisioner.Added first = provisioner.provision(passwords, false);

        KafkaProvisioner.Added second = provisioner.provision(passwords, false);

        assertThat(first)
                .isEqualTo(
                        new KafkaProvisioner.Added(5, 18, ContractAcls.lines().size()));
        assertThat(second).isEqualTo(new KafkaProvisioner.Added(0, 0, 0));
    }

    @Test
    void bringsBackWhatWasRemovedAndLeavesTheRest() throws Exception {
        provisioner.provision(passwords, false);
        AclBinding removed = topology.acls().iterator().next();
        try (Admin admin = Admin.create(adminClient)) {
            admin.deleteTopics(List.of("travel-request.cancelled.dlq")).all().get();
            admin.deleteAcls(Set.of(removed.toFilter())).all().get();
            // The controller answers before the broker has read what it wrote.
            await().untilAsserted(() -> assertThat(
                            admin.describeAcls(removed.toFilter()).values().get())
                    .isEmpty());
        }

        KafkaProvisioner.Added again = provisioner.provision(passwords, false);

        assertThat(again).isEqualTo(new KafkaProvisioner.Added(0, 1, 1));
        try (Admin admin = Admin.create(adminClient)) {
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get()).contains(removed);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
