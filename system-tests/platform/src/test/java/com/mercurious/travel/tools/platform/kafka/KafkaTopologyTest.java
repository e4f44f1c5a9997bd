package com.mercurious.travel.tools.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;

class KafkaTopologyTest {
    private final KafkaTopology topology = KafkaTopology.bundled();

    @Test
    void holdsTheTopicsOfTheContractWithTheirRetention() {
        Map<String, String> retention = topology.topics().stream()
                .collect(Collectors.toMap(KafkaTopology.Topic::name, KafkaTopology.Topic::retention));

        assertThat(retention)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "travel-generation.request", "P7D",
                        "travel-generation.progress", "P1D",
                        "travel-generation.completed", "P7D",
                        "travel-enrichment.request", "P7D",
                        "travel-enrichment.progress", "P1D",
                        "travel-enrichment.completed", "P7D",
                        "travel-proposal.progress", "P1D",
                        "travel-proposal.completed", "P30D",
                        "travel-request.cancelled", "P1D"));
    }

    @Test
    void givesEachTopicADeadLetterTopicKeptForThirtyDays() {
        List<KafkaTopology.Topic> all = topology.allTopics();

        assertThat(all).hasSize(2 * topology.topics().size());
        assertThat(all).allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(12));
        for (KafkaTopology.Topic topic : topology.topics()) {
            assertThat(all)
                    .filteredOn(other -> other.name().equals(topic.name() + ".dlq"))
                    .singleElement()
                    .satisfies(dlq -> assertThat(dlq.configuration())
                            .containsEntry("retention.ms", "2592000000")
                            .containsEntry("cleanup.policy", "delete"));
        }
    }

    @Test
    void allowsWhatTheContractSaysAndNothingElse() {
        List<ContractAcls.Line> allowed =
                topology.acls().stream().map(KafkaTopologyTest::line).toList();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(ContractAcls.lines());
    }

    @Test
    void refusesAUserThatNamesAnUnknownTopic() {
        String yaml = """
                deadLetters: { suffix: .dlq, partitions: 1, retention: P1D }
                topics:
                  - { name: known, partitions: 1, retention: P1D }
                users:
                  - { name: someone, groupPrefix: someone, deadLetters: false, writes: [unknown], reads: [] }
                """;

        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("someone")
                .hasMessageContaining("unknown")
                .hasMessageContaining("listed are known");
    }

    @Test
    void refusesAMisspeltField() {
        assertThatThrownBy(() -> parse("deadLetters: { suffix: .dlq, partitions: 1, retension: P1D }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("topology: deadLetters retension: ")
                .hasMessageEndingWith("(line 1)");
    }

    @Test
    void saysWhatAUserLacks() {
        String yaml =
                "{ deadLetters: { suffix: .dlq, partitions: 1, retention: P1D }, topics: [], users: [ { name: someone, reads: [], writes: [], deadLetters: true } ] }";

        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("topology: the user someone lacks groupPrefix");
    }

    private static void parse(String yaml) throws Exception {
        KafkaTopology.parse(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static ContractAcls.Line line(AclBinding acl) {
        assertThat(acl.entry().permissionType()).isEqualTo(AclPermissionType.ALLOW);
        String star = acl.pattern().patternType() == PatternType.PREFIXED ? "*" : "";
        return new ContractAcls.Line(
                acl.entry().principal().replaceFirst("^User:", ""),
                acl.entry().operation().name(),
                acl.pattern().resourceType().name(),
                acl.pattern().name() + star);
    }
}
