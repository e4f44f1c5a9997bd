package com.mercurious.travel.messaging.health;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker whether this service's user may do all that its channels do, and says in plain words what is missing. */
final class KafkaAccess {
    private static final int LIMIT_MS = 5_000;
    private static final Pattern USER = Pattern.compile("username=\"?([^\"\\s;]+)");

    private final ChannelTopology topology;
    private final String servers;
    private final String user;

    KafkaAccess(ChannelTopology topology, String servers, String jaasConfig) {
        this.topology = topology;
        this.servers = servers;
        Matcher matcher = USER.matcher(jaasConfig);
        this.user = matcher.find() ? matcher.group(1) : "(none in sasl.jaas.config)";
    }

    /** What is wrong and what to do; empty: all is as it has to be. */
    Optional<KafkaTrouble> trouble(Admin admin) throws InterruptedException {
        try {
            get(admin.describeCluster(new DescribeClusterOptions().timeoutMs(LIMIT_MS))
                    .clusterId());
            for (String topic : topology.reads()) {
                requireOperation(admin, topic, AclOperation.READ);
            }
            for (String topic : topology.writes()) {
                requireOperation(admin, topic, AclOperation.WRITE);
            }
            for (String group : topology.groups()) {
                requireGroup(admin, group);
            }
            return Optional.empty();
        } catch (AccessTrouble e) {
            return Optional.of(new KafkaTrouble(e.getMessage(), false));
        } catch (ExecutionException e) {
            return Optional.of(explain(e.getCause()));
        } catch (TimeoutException e) {
            return Optional.of(explain(e));
        }
    }

    private void requireOperation(Admin admin, String topic, AclOperation operation)
            throws ExecutionException, InterruptedException, TimeoutException, AccessTrouble {
        try {
            TopicDescription description = get(admin.describeTopics(
                            List.of(topic),
                            new DescribeTopicsOptions()
                                    .includeAuthorizedOperations(true)
                                    .timeoutMs(LIMIT_MS))
                    .topicNameValues()
                    .get(topic));
            Set<AclOperation> allowed = description.authorizedOperations();
            if (allowed != null && !allowed.contains(operation)) {
                throw new AccessTrouble(missingAcl(operation, "topic " + topic));
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                throw new AccessTrouble(missingAcl(operation, "topic " + topic));
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new AccessTrouble(
                        "Kafka at %s has no topic %s that user %s may see: create it, or give the user its ACL"
                                .formatted(servers, topic, user));
            }
            throw e;
        }
    }

    private void requireGroup(Admin admin, String group)
            throws ExecutionException, InterruptedException, TimeoutException, AccessTrouble {
        try {
            get(admin.describeConsumerGroups(List.of(group), new DescribeConsumerGroupsOptions().timeoutMs(LIMIT_MS))
                    .describedGroups()
                    .get(group));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupAuthorizationException) {
                throw new AccessTrouble(missingAcl(AclOperation.READ, "group " + group));
            }
            if (!(e.getCause() instanceof org.apache.kafka.common.errors.GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private String missingAcl(AclOperation operation, String resource) {
        return "Kafka user %s lacks the ACL %s on %s: add it to the user's access".formatted(user, operation, resource);
    }

    private KafkaTrouble explain(Throwable cause) {
        if (cause instanceof AuthenticationException) {
            return new KafkaTrouble(
                    ("Kafka at %s refuses user %s: wrong SCRAM-SHA-512 password or no such user; "
                                    + "set KAFKA_SASL_JAAS_CONFIG to the sasl.jaas.config of the user's secret")
                            .formatted(servers, user),
                    false);
        }
        if (cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException) {
            return new KafkaTrouble(
                    "Kafka does not answer at %s: is the broker up, and KAFKA_BOOTSTRAP_SERVERS right?"
                            .formatted(servers),
                    true);
        }
        return new KafkaTrouble(
                "Kafka at %s can't be used by user %s: %s".formatted(servers, user, cause),
                cause instanceof RetriableException);
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(LIMIT_MS + 1_000L, TimeUnit.MILLISECONDS);
    }

    private static final class AccessTrouble extends Exception {
        private static final long serialVersionUID = 1L;

        AccessTrouble(String message) {
            super(message);
        }
    }
}
