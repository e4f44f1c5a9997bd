package com.mercurious.travel.tools.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Gives a broker the users, topics and ACLs of the topology. Can be run again at any time: it adds what is missing and
 * leaves what is there as it is.
 */
public final class KafkaProvisioner {
    private static final int SCRAM_ITERATIONS = 4096;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Map<String, Object> adminClient;
    private final KafkaTopology topology;

    /**
     * What a run added.
     *
     * @param users  SCRAM users that got a password
     * @param topics topics created
     * @param acls   ACLs created
     */
    public record Added(int users, int topics, int acls) {}

    /**
     * @param adminClient configuration of an admin client that authenticates as a super user
     * @param topology    what the broker shall hold
     */
    public KafkaProvisioner(Map<String, Object> adminClient, KafkaTopology topology) {
        this.adminClient = Map.copyOf(adminClient);
        this.topology = topology;
    }

    /**
     * Adds what is missing, and returns once the broker itself answers with all of it.
     *
     * @param passwords by user; has to name every user of the topology, may name more
     * @param renew     gives every user its password again, also those that the broker knows
     * @throws TimeoutException     where the broker does not get there within 30 s
     * @throws ExecutionException   where it refuses
     * @throws InterruptedException where the thread is interrupted
     */
    public Added provision(Map<String, String> passwords, boolean renew)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (KafkaTopology.User user : topology.users()) {
            if (!passwords.containsKey(user.name())) {
                throw new IllegalArgumentException("No password for the Kafka user " + user.name());
            }
        }
        try (Admin admin = Admin.create(adminClient)) {
            Set<String> users = missingUsers(admin, passwords.keySet(), renew);
            if (!users.isEmpty()) {
                List<UserScramCredentialAlteration> changes = users.stream()
                        .map(user -> upsert(user, passwords.get(user)))
                        .toList();
                admin.alterUserScramCredentials(changes).all().get();
            }
            List<NewTopic> topics = missingTopics(admin);
            if (!topics.isEmpty()) {
                admin.createTopics(topics).all().get();
            }
            Set<AclBinding> acls = missingAcls(admin);
            if (!acls.isEmpty()) {
                admin.createAcls(acls).all().get();
            }
            awaitVisible(admin, passwords.keySet());
            return new Added(users.size(), topics.size(), acls.size());
        }
    }

    private static UserScramCredentialAlteration upsert(String user, String password) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS), password);
    }

    private static Set<String> missingUsers(Admin admin, Collection<String> wanted, boolean renew)
            throws ExecutionException, InterruptedException {
        Set<String> missing = new HashSet<>(wanted);
        if (!renew) {
            missing.removeAll(admin.describeUserScramCredentials().users().get());
        }
        return missing;
    }

    private List<NewTopic> missingTopics(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>();
        for (KafkaTopology.Topic topic : topology.allTopics()) {
            if (!present.contains(topic.name())) {
                missing.add(new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.configuration()));
            }
        }
        return missing;
    }

    private Set<AclBinding> missingAcls(Admin admin) throws ExecutionException, InterruptedException {
        Set<AclBinding> missing = new HashSet<>(topology.acls());
        missing.removeAll(
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get()));
        return missing;
    }

    private void awaitVisible(Admin admin, Collection<String> users)
            throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!missingUsers(admin, users, false).isEmpty()
                || !missingAcls(admin).isEmpty()
                || !allTopicsHaveLeaders(admin)) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("Kafka took the users, topics and ACLs, but does not show all of them after "
                        + LIMIT.toSeconds() + " s");
            }
            Thread.sleep(20);
        }
    }

    private boolean allTopicsHaveLeaders(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> names =
                topology.allTopics().stream().map(KafkaTopology.Topic::name).collect(Collectors.toSet());
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
