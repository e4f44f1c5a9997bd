package com.mercurious.travel.tools.deploy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"object\",\"description\":\"text\",\"properties\":{\"a\":{\"type\":\"string\",\"description\":\"x\"}}}"
                        + "|{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"additionalProperties\":false}",
                "{\"type\":\"object\",\"properties\":{\"a\":{}},\"x-kubernetes-preserve-unknown-fields\":true}"
                        + "|{\"type\":\"object\",\"properties\":{\"a\":{}}}",
                "{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}],\"x-kubernetes-int-or-string\":true}"
                        + "|{\"type\":[\"integer\",\"string\"]}",
                "{\"allOf\":[{\"$ref\":\"#/components/schemas/io.k8s.A\"}],\"default\":{}}|{\"$ref\":\"#/definitions/io.k8s.A\"}",
                "{\"type\":\"string\",\"nullable\":true}|{\"type\":[\"string\",\"null\"]}",
                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}"
                        + "|{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"anyOf\":[{\"properties\":{\"a\":{\"enum\":[\"x\"]}}}]}"
                        + "|{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"anyOf\":[{\"properties\":{\"a\":{\"enum\":[\"x\"]}}}],"
                        + "\"additionalProperties\":false}"
            })
    void closesWhatIsStructureAndKeepsNothingElse(String published, String strict) throws IOException {
        assertThat(StrictForm.of(JSON.readTree(published))).isEqualTo(JSON.readTree(strict));
    }

    @Test
    void everyKindOfTheProjectHasASchema() throws IOException {
        Schemas schemas = Schemas.in(Path.of(System.getProperty("travel.root")).resolve("deploy/schemas"));

        assertThat(schemas.kinds())
                .contains(
                        "apps/v1 deployment",
                        "v1 configmap",
                        "monitoring.coreos.com/v1 prometheusrule",
                        "keda.sh/v1alpha1 scaledobject",
                        "kafka.strimzi.io/v1 kafkauser");
    }
}
