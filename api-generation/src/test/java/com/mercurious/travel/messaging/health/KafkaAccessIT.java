package com.mercurious.travel.messaging.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** Each trouble that an operator can cause is named in a line that says what to do. */
class KafkaAccessIT {
    private static final String USER = "api-generation";
    private final PlatformState platform = TestPlatform.state();
    private final String jaas = platform.kafka().jaasConfigOf(USER);

    @Test
    void aUserWithAllThatItNeedsHasNoTrouble() throws InterruptedException {
        Optional<String> trouble = trouble(
                jaas,
                platform.kafka().bootstrapServers(),
                topology(Topics.GENERATION_REQUEST, "api-generation", Topics.GENERATION_COMPLETED));

        assertThat(trouble).isEmpty();
    }

    @Test
    void aWrongPasswordIsNamed() throws InterruptedException {
        String wrong = jaas.replaceFirst("password=\"[^\"]*\"", "password=\"wrong\"");

        Optional<String> trouble = trouble(
                wrong,
                platform.kafka().bootstrapServers(),
                topology(Topics.GENERATION_REQUEST, "api-generation", Topics.GENERATION_COMPLETED));

        assertThat(trouble).hasValueSatisfying(text -> assertThat(text)
                .contains("refuses user api-generation")
                .contains("wrong SCRAM-SHA-512 password")
                .contains("KAFKA_SASL_JAAS_CONFIG")
                .doesNotContain("\"wrong\""));
    }

    @Test
    void aMissingReadOrWriteAclIsNamed() throws InterruptedException {
        String servers = platform.kafka().bootstrapServers();

        assertThat(trouble(jaas, servers, topology(Topics.ENRICHMENT_REQUEST, "api-generation", null)))
                .hasValueSatisfying(text -> assertThat(text).contains(Topics.ENRICHMENT_REQUEST));
        assertThat(trouble(
                        jaas,
                        servers,
                        topology(Topics.GENERATION_REQUEST, "api-generation", Topics.PROPOSAL_COMPLETED)))
                .hasValueSatisfying(text -> assertThat(text).contains(Topics.PROPOSAL_COMPLETED));
    }

    @Test
    void aGroupOutsideTheUsersPrefixIsNamed() throws InterruptedException {
        Optional<String> trouble = trouble(
                jaas, platform.kafka().bootstrapServers(), topology(Topics.GENERATION_REQUEST, "somebody-else", null));

        assertThat(trouble)
                .hasValueSatisfying(text -> assertThat(text).contains("lacks the ACL READ on group somebody-else"));
    }

    @Test
    void aBrokerThatIsNotThereIsNamed() throws InterruptedException {
        Optional<String> trouble =
                trouble(jaas, "127.0.0.1:1", topology(Topics.GENERATION_REQUEST, "api-generation", null));

        assertThat(trouble)
                .hasValueSatisfying(text -> assertThat(text).contains("Kafka does not answer at 127.0.0.1:1"));
    }

    @Test
    void onlyABrokerThatIsAwayComesBackByItself() throws InterruptedException {
        ChannelTopology forbidden = topology(Topics.GENERATION_REQUEST, "somebody-else", null);

        Optional<KafkaTrouble> away = troubleOf(jaas, "127.0.0.1:1", forbidden);
        Optional<KafkaTrouble> refused = troubleOf(jaas, platform.kafka().bootstrapServers(), forbidden);

        assertThat(away)
                .hasValueSatisfying(trouble -> assertThat(trouble.passing()).isTrue());
        assertThat(refused)
                .hasValueSatisfying(trouble -> assertThat(trouble.passing()).isFalse());
    }

    private Optional<String> trouble(String jaasConfig, String servers, ChannelTopology topology)
            throws InterruptedException {
        return troubleOf(jaasConfig, servers, topology).map(KafkaTrouble::message);
    }

    private Optional<KafkaTrouble> troubleOf(String jaasConfig, String servers, ChannelTopology topology)
            throws InterruptedException {
        Map<String, Object> config = new HashMap<>(KafkaProbe.clientConfig(platform, jaasConfig));
        config.put("bootstrap.servers", servers);
        config.put("default.api.timeout.ms", 5000);
        config.put("request.timeout.ms", 3000);
        try (Admin admin = Admin.create(config)) {
            return new KafkaAccess(topology, servers, jaasConfig).trouble(admin);
        }
    }

    private static ChannelTopology topology(String reads, String group, String writes) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "mp.messaging.incoming.requests.topic", reads,
                                "mp.messaging.incoming.requests.group.id", group),
                        "test",
                        100))
                .build();
        return new ChannelTopology(config, Optional.ofNullable(writes).map(List::of));
    }
}
