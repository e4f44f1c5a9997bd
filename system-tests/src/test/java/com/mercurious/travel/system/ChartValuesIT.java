package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the charts take as values: by their schemas, as helm does before it renders anything. */
class ChartValuesIT {
    private static final List<String> SERVICES = List.of("api-gateway", "api-generation", "api-enrichment");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path CHART = TestSuite.root().resolve("deploy/charts/travel");

    @ParameterizedTest
    @ValueSource(strings = {"values.yaml", "values-production.yaml"})
    void theValuesThatStandHereAreTaken(String file) throws IOException {
        // Given
        ObjectNode given = (ObjectNode) YAML.readTree(CHART.resolve(file).toFile());

        // When
        List<String> faults = faults(given);

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {api-gatway: {app: {}}}                                             | api-gatway
            {api-gateway: {app: {imag: ghcr.io/a/b:1}}}                         | imag
            {api-gateway: {app: {image: 'ghcr.io/a/b:1 '}}}                     | image
            {api-gateway: {app: {image: ghcr.io/a/b}}}                          | image
            {api-gateway: {app: {image: 'registry.example.com:5000/b'}}}        | image
            {api-gateway: {app: {image: 'ghcr.io/a/b:latest'}}}                 | image
            {api-gateway: {app: {livenessProbe: {httpGet: {path: /q/health/ready}}}}} | livenessProbe.httpGet.path
            {api-gateway: {app: {ports: {http: 8080}}}}                         | ports.http
            {api-gateway: {app: {autoscaling: {minReplicas: 0}}}}               | minReplicas
            {api-gateway: {app: {monitoring: {enabled: 'yes'}}}}                | monitoring.enabled
            {api-gateway: {app: {mongodb: {secret: 'mongodb://u:p@host/'}}}}    | mongodb.secret
            {api-generation: {app: {autoscaling: {maxReplicas: 12}}}}           | maxReplicas
            {api-generation: {app: {mongodb: {secret: mongodb}}}}               | mongodb
            {api-enrichment: {app: {resources: {limits: {memory: 512}}}}}       | memory
            {api-enrichment: {app: {startupProbe: {httpGet: {path: /ready}}}}}  | httpGet.path
            {global: {kafka: {bootstrapServers: kafka}}}                        | bootstrapServers
            {ingress: {enabled: true, hosts: []}}                               | hosts
            {ingress: {enabled: true, hosts: ['https://travel.example.com']}}   | hosts
            {ingress: {enabled: true, hosts: ['10.0.0.1']}}                     | hosts
            {ingress: {enabled: true, hosts: [a.example.com], tlsSecret: ''}}   | tlsSecret
            {ingress: {enabled: true, hosts: [a.example.com], issuer: 'a b'}}   | issuer
            {ingress: {enabled: true, hosts: [a.example.com], tls: maybe}}      | tls
            {ingress: {annotations: {proxy-read-timeout: 3600}}}                | annotations
            {global: null}                                                      | global
            {global: {kafka: null}}                                             | kafka
            {global: {kafka: {bootstrapServers: null}}}                         | bootstrapServers
            {global: {kafka: {peers: [{namespace: kafka}]}}}                    | namespace
            {ingress: null}                                                     | ingress
            {ingress: {enabled: null}}                                          | enabled
            {api-gateway: {app: null}}                                          | app
            {api-gateway: {app: {resources: null}}}                             | resources
            {api-gateway: {app: {resources: {limits: null}}}}                   | limits
            {api-gateway: {app: {resources: {limits: {memory: null}}}}}         | memory
            {api-generation: {app: {autoscaling: null}}}                        | autoscaling
            {api-generation: {app: {autoscaling: {cpu: null}}}}                 | cpu
            {api-enrichment: {app: {monitoring: {enabled: null}}}}              | enabled
            {api-enrichment: {app: {kafka: {peers: null}}}}                     | peers""")
    void whatIsWrongIsRefusedAndNamed(String values, String named) throws IOException {
        // Given
        ObjectNode given = (ObjectNode) YAML.readTree(values);

        // When
        List<String> faults = faults(given);

        // Then
        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{api-gateway: {app: {image: 'registry.example.com:5000/a/b:1.2.3-rc.1'}}}",
                "{ingress: {enabled: true, hosts: [localhost, xn--e1afmkfd.xn--p1ai, '*.example.com'], issuer: ''}}",
                "{ingress: {className: null}}",
                "{ingress: {enabled: true, hosts: [a.example.com], tls: true, annotations: {example.com/timeout: '60'}}}",
                "{api-gateway: {app: {resources: {limits: {cpu: null}}}}}",
                "{global: {kafka: {bootstrapServers: 'a.example.com:9093,b.example.com:9094', peers: [{ipBlock: {cidr: 192.0.2.0/24}}]}}}"
            })
    void whatIsUnusualButRightIsTaken(String values) throws IOException {
        // Given
        ObjectNode given = (ObjectNode) YAML.readTree(values);

        // When
        List<String> faults = faults(given);

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void theDefaultsOfEachServiceAreWithinItsOwnSchema() throws IOException {
        // Given
        List<String> faults = new ArrayList<>();

        // When
        for (String service : SERVICES) {
            Path chart = CHART.resolve("charts").resolve(service);
            faults.addAll(
                    faults(chart, YAML.readTree(chart.resolve("values.yaml").toFile())));
        }

        // Then
        assertThat(faults).isEmpty();
    }

    /**
     * By the schema of all, and by that of each service, which is given its own values and the global ones: over those that the
     * charts come with, as helm does, which takes a null as the wish to have none.
     */
    private static List<String> faults(ObjectNode given) throws IOException {
        ObjectNode own = defaults(CHART);
        for (String service : SERVICES) {
            own.set(service, defaults(CHART.resolve("charts").resolve(service)));
        }
        ObjectNode values = over(own, given);
        List<String> faults = new ArrayList<>(faults(CHART, values));
        for (String service : SERVICES) {
            ObjectNode ofService = values.path(service).deepCopy();
            if (values.has("global")) {
                ofService.set("global", values.get("global"));
            }
            faults.addAll(faults(CHART.resolve("charts").resolve(service), ofService));
        }
        return faults;
    }

    private static ObjectNode defaults(Path chart) throws IOException {
        return (ObjectNode) YAML.readTree(chart.resolve("values.yaml").toFile());
    }

    private static ObjectNode over(ObjectNode own, ObjectNode given) {
        ObjectNode over = own.deepCopy();
        given.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                over.remove(entry.getKey());
            } else if (entry.getValue() instanceof ObjectNode inner
                    && over.get(entry.getKey()) instanceof ObjectNode below) {
                over.set(entry.getKey(), over(below, inner));
            } else {
                over.set(entry.getKey(), entry.getValue());
            }
        });
        return over;
    }

    private static List<String> faults(Path chart, JsonNode values) throws IOException {
        String schema = Files.readString(chart.resolve("values.schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema).validate(values).stream()
                .map(Object::toString)
                .toList();
    }
}
