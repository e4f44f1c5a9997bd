package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.mercurious.travel.tools.deploy.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this project's chart comes to with values that somebody may well give. */
class ProjectChartTest {
    private static final Path CHART = Fixtures.project().resolve("deploy/charts/travel");

    private Path helm;

    @BeforeEach
    void find() {
        Optional<Path> found = Tools.ofThisMachine().find("helm");
        assumeTrue(found.isPresent(), "helm is not on PATH");
        helm = found.orElseThrow();
    }

    @Test
    void aLimitOfTheProcessorThatNobodyWantsIsLeftOut() throws IOException {
        List<YamlNode> objects = rendered("--set", "api-gateway.app.resources.limits.cpu=null");

        YamlNode resources = object(objects, "Deployment", "api-gateway")
                .at("spec", "template", "spec", "containers", 0, "resources")
                .orElseThrow();
        assertThat(resources.map("limits").keys()).containsExactly("memory");
        assertThat(resources.map("requests").keys()).containsExactly("cpu", "memory");
    }

    @Test
    void theWayOutToTheBrokersFollowsTheirAddress() throws IOException {
        List<YamlNode> objects = rendered(
                "--set", "global.kafka.bootstrapServers=a.example.com:9093\\,b.example.com:9094\\,c.example.com:9093");

        for (String service : List.of("api-gateway", "api-generation", "api-enrichment")) {
            assertThat(object(objects, "NetworkPolicy", service).items("spec", "egress", 1, "ports"))
                    .extracting(port -> port.text("port").orElseThrow() + "/"
                            + port.text("protocol").orElseThrow())
                    .containsExactly("9093/TCP", "9094/TCP");
        }
    }

    @Test
    void brokersMayStandElsewhere() throws IOException {
        List<YamlNode> objects =
                rendered("--set-json", "global.kafka.peers=[{\"ipBlock\":{\"cidr\":\"192.0.2.0/24\"}}]");

        YamlNode policy = object(objects, "NetworkPolicy", "api-generation");
        assertThat(policy.items("spec", "egress", 1, "to")).hasSize(1);
        assertThat(policy.text("spec", "egress", 1, "to", 0, "ipBlock", "cidr")).contains("192.0.2.0/24");
    }

    @Test
    void aCertificateMayBeGivenFromOutside() throws IOException {
        List<YamlNode> objects = rendered(
                "--set",
                "ingress.enabled=true,ingress.hosts[0]=a.example.com,ingress.tls=true",
                "--set-string",
                "ingress.annotations.example\\.com/timeout=60");

        YamlNode ingress = object(objects, "Ingress", "travel");
        assertThat(ingress.text("spec", "tls", 0, "secretName")).contains("travel-tls");
        assertThat(ingress.map("metadata", "annotations").keys()).containsExactly("example.com/timeout");
    }

    @Test
    void aChangedConfigMapMakesNewPodsAndNothingElseDoes() throws IOException {
        List<YamlNode> before = rendered();
        List<YamlNode> scaled = rendered("--set", "api-generation.app.autoscaling.maxReplicas=5");
        List<YamlNode> moved = rendered("--set", "global.kafka.bootstrapServers=elsewhere:9092");

        assertThat(configuration(before)).matches("[0-9a-f]{64}").isEqualTo(configuration(scaled));
        assertThat(configuration(moved)).matches("[0-9a-f]{64}").isNotEqualTo(configuration(before));
    }

    private static String configuration(List<YamlNode> objects) {
        return object(objects, "Deployment", "api-generation")
                .text("spec", "template", "metadata", "annotations", "travel/configuration")
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "global=null",
                "ingress=null",
                "api-gateway.app=null",
                "api-gateway.app.resources.limits=null",
                "api-gateway.app.monitoring=null"
            })
    void whatCannotBeLeftOutIsRefusedByName(String setting) throws IOException {
        Tools.Answer answer = helm("--set", setting);

        String name = setting.substring(setting.lastIndexOf('.') + 1, setting.indexOf('='));
        assertThat(answer.status()).isNotZero();
        assertThat(answer.complaints()).contains("missing propert").contains("'" + name + "'");
    }

    private List<YamlNode> rendered(String... options) throws IOException {
        Tools.Answer answer = helm(options);
        assertThat(answer.complaints()).isEmpty();
        return YamlReader.read(CHART.toString(), answer.output()).documents();
    }

    private Tools.Answer helm(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(helm.toString(), "template", "travel", CHART.toString()));
        command.addAll(List.of(options));
        return Tools.run(command, CHART);
    }

    private static YamlNode object(List<YamlNode> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.text("kind").orElse("").equals(kind))
                .filter(object -> object.text("metadata", "name").orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
