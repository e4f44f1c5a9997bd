package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.tools.platform.kafka.ContractAcls;
import com.mercurious.travel.tools.platform.kafka.KafkaClients;
import com.mercurious.travel.tools.platform.kafka.KafkaTopology;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Jedis;

/** What the suite relies on, on the embedded servers and, where Docker answers, on containers. */
@ParameterizedClass
@EnumSource(StartCommand.Servers.class)
class LocalPlatformIT {
    private static final List<String> USERS = List.of("api-gateway", "api-generation", "api-enrichment", "app-client");

    @TempDir
    private static Path folder;

    private static PlatformProcess platform;
    private static PlatformState state;
    private static Path data;

    @Parameter
    private StartCommand.Servers servers;

    @BeforeParameterizedClassInvocation
    static void start(StartCommand.Servers servers) throws Exception {
        if (servers == StartCommand.Servers.containers) {
            boolean docker = dockerAnswers();
            if (!docker) {
                System.out.println("LocalPlatformIT: containers left out, since 'docker info' does not answer");
            }
            assumeTrue(docker, "'docker info' does not answer");
        }
        Path home = Files.createDirectories(folder.resolve(servers.name()));
        data = home.resolve("data");
        platform = PlatformProcess.launch(home, "--servers", servers.name(), "--free-ports");
        state = platform.awaitReady();
        platform.out().lines().forEach(line -> System.out.println("LocalPlatformIT, " + servers + ": " + line));
        KafkaAs.user(state.kafka(), "admin")
                .send(
                        KafkaTopology.bundled().allTopics().stream()
                                .map(KafkaTopology.Topic::name)
                                .toList(),
                        "from the admin");
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        if (platform != null) {
            platform.close();
        }
        platform = null;
    }

    @Test
    void eachUserWritesWhatTheContractAllows() throws Exception {
        for (String user : USERS) {
            KafkaAs.user(state.kafka(), user).send(ContractAcls.topics(user, "WRITE"), "from " + user);
        }
    }

    @Test
    void noUserWritesAnythingElse() {
        for (String user : USERS) {
            for (String topic : allTopicsBut(ContractAcls.topics(user, "WRITE"))) {
                assertThatThrownBy(() -> KafkaAs.user(state.kafka(), user).send(List.of(topic), "no"))
                        .as("%s writes %s", user, topic)
                        .isInstanceOf(AuthorizationException.class);
            }
        }
    }

    @Test
    void eachUserReadsWhatTheContractAllowsInItsOwnGroups() {
        for (String user : USERS) {
            Set<String> values =
                    KafkaAs.user(state.kafka(), user).readAll(user + "-it", ContractAcls.topics(user, "READ"));

            assertThat(values).as(user).contains("from the admin");
        }
    }

    @Test
    void noUserReadsAnythingElse() {
        for (String user : USERS) {
            for (String topic : allTopicsBut(ContractAcls.topics(user, "READ"))) {
                assertThatThrownBy(() -> KafkaAs.user(state.kafka(), user).peek(topic))
                        .as("%s reads %s", user, topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void noUserJoinsAGroupOfAnother() {
        for (String user : USERS) {
            Set<String> topics = ContractAcls.topics(user, "READ");

            assertThatThrownBy(() -> KafkaAs.user(state.kafka(), user).readAll("someone-else", topics))
                    .as(user)
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void aWorkerUsesTransactionsUnderItsOwnNameOnly() {
        KafkaAs worker = KafkaAs.user(state.kafka(), "api-generation");

        worker.sendInTransaction("api-generation-1", "travel-generation.completed");

        assertThatThrownBy(() -> worker.sendInTransaction("api-enrichment-1", "travel-generation.completed"))
                .isInstanceOf(TransactionalIdAuthorizationException.class);
    }

    @Test
    void noUserCreatesTopics() {
        for (String user : USERS) {
            try (Admin admin = Admin.create(KafkaAs.user(state.kafka(), user).client())) {
                assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("one-more", 1, (short) 1)))
                                .all()
                                .get(15, TimeUnit.SECONDS))
                        .as(user)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() ->
                        KafkaAs.user(state.kafka(), "api-gateway", "wrong").describeCluster())
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aServiceUserIsRefusedByPlain() {
        Map<String, Object> admin = KafkaClients.bootstrapAdmin(
                state.kafka().bootstrapServers(), state.kafka().users().get("admin"));
        String jaas = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"api-gateway\" "
                + "password=\"" + state.kafka().users().get("api-gateway") + "\";";

        assertThatThrownBy(() -> new KafkaAs(admin)
                        .with(Map.of("sasl.jaas.config", jaas))
                        .describeCluster())
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aClientWithoutSaslGetsNoAnswer() {
        KafkaAs plaintext = new KafkaAs(Map.of(
                "bootstrap.servers",
                state.kafka().bootstrapServers(),
                "security.protocol",
                "PLAINTEXT",
                "request.timeout.ms",
                "2000",
                "default.api.timeout.ms",
                "2000"));

        assertThatThrownBy(plaintext::describeCluster).isInstanceOf(TimeoutException.class);
    }

    @Test
    void documentsAreStoredFoundAndKeptUnique() {
        try (MongoClient client = MongoClients.create(state.mongo().uri())) {
            MongoCollection<Document> collection = client.getDatabase("it").getCollection("documents");
            collection.insertOne(new Document("_id", "one").append("state", "ACCEPTED"));

            long changed = collection
                    .updateOne(
                            Filters.and(Filters.eq("_id", "one"), Filters.eq("state", "ACCEPTED")),
                            new Document("$set", new Document("state", "GENERATING")))
                    .getModifiedCount();

            assertThat(changed).isEqualTo(1);
            assertThat(collection.find(Filters.eq("_id", "one")).first()).containsEntry("state", "GENERATING");
            assertThatThrownBy(() -> collection.insertOne(new Document("_id", "one")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void streamsAreKeptInRedis() {
        try (Jedis redis = new Jedis(URI.create(state.redis().uri()))) {
            redis.xadd("progress", null, Map.of("percent", "50"));

            assertThat(redis.xlen("progress")).isEqualTo(1);
            assertThat(redis.configGet("maxmemory")).containsExactly("maxmemory", "268435456");
        }
    }

    @Test
    void nothingListensBeyondLoopback() throws Exception {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        assumeTrue(!outside.isEmpty(), "this machine has no address but loopback");

        for (int port : ports()) {
            for (InetAddress address : outside) {
                assertThat(connects(address, port)).as("%s:%d", address, port).isFalse();
            }
        }
        assertThat(connects(InetAddress.getByName("127.0.0.1"), ports().getFirst()))
                .isTrue();
    }

    @Test
    void secretsAreForTheOwnerAndNotPrinted() throws Exception {
        for (Path file : List.of(platform.stateFile(), data.resolve("credentials.json"))) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        for (String password : state.kafka().users().values()) {
            assertThat(platform.out() + platform.err()).doesNotContain(password);
        }
    }

    @Test
    void saysWhatItTookAndWhatThatDoesNotPromise() throws Exception {
        assertThat(platform.out())
                .contains("Kafka    " + state.kafka().server())
                .contains("MongoDB  " + state.mongo().server())
                .contains("Redis    " + state.redis().server() + " at "
                        + state.redis().uri() + "; " + state.redis().caveat());
        if (servers == StartCommand.Servers.embedded) {
            assertThat(state.kafka().server()).matches("Apache Kafka [0-9.]+, KRaft, embedded");
        } else {
            assertThat(state.kafka().server().contains("container of apache/kafka")
                            || platform.out().contains("Kafka: no container, the embedded platform's server instead ("))
                    .isTrue();
        }
    }

    private static List<Integer> ports() throws Exception {
        Map<String, Integer> ports =
                new ObjectMapper().readValue(data.resolve("ports.json").toFile(), new TypeReference<>() {});
        return List.copyOf(ports.values());
    }

    private static Set<String> allTopicsBut(Set<String> allowed) {
        return KafkaTopology.bundled().allTopics().stream()
                .map(KafkaTopology.Topic::name)
                .filter(topic -> !allowed.contains(topic))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean connects(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (ConnectException | SocketTimeoutException e) {
            return false;
        }
    }

    private static boolean dockerAnswers() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("docker", "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(15, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
