package com.mercurious.travel.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.messaging.EventJson;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
    private static final JsonSchemaFactory DRAFT_7 = JsonSchemaFactory.getInstance(VersionFlag.V7);

    private final ObjectNode document = AsyncApi.document();

    @Test
    void itIsAnAsyncApiDocumentByTheSpecificationsOwnSchema() throws Exception {
        JsonSchema specification;
        try (InputStream in = getClass().getResourceAsStream("/asyncapi/3.0.0.json")) {
            specification =
                    DRAFT_7.getSchema(in, SchemaValidatorsConfig.builder().build());
        }

        var complaints = specification.validate(document);

        assertThat(complaints).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAnEventKeepsItsSchema(EventType type) {
        ObjectNode schema = EventJson.mapper().createObjectNode().put("$ref", EventSchemas.referenceTo(type));
        schema.set("components", document.path("components"));
        JsonNode example = document.at("/components/messages/" + AsyncApi.idOf(type) + "/examples/0/payload");

        var complaints = DRAFT_7.getSchema(schema).validate(example);

        assertThat(example.path("requestId").isMissingNode()).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aClientMayReceiveAndNothingElse() {
        List<String> operations = new ArrayList<>();
        document.path("operations").fieldNames().forEachRemaining(operations::add);

        assertThat(operations)
                .filteredOn(id -> id.startsWith("app-client"))
                .containsExactlyInAnyOrder(
                        "app-client.receive.generationProgress",
                        "app-client.receive.generationCompleted",
                        "app-client.receive.enrichmentProgress",
                        "app-client.receive.enrichmentCompleted",
                        "app-client.receive.proposalProgress",
                        "app-client.receive.proposalCompleted");
        assertThat(document.at("/operations/app-client.receive.proposalCompleted/bindings/kafka/groupId/pattern")
                        .asText())
                .isEqualTo("^app-client");
        assertThat(document.at("/channels/proposalCompleted/bindings/kafka/topicConfiguration/retention.ms")
                        .asLong())
                .isEqualTo(30L * 24 * 60 * 60 * 1000);
        assertThat(document.path("channels")).hasSize(9);
    }

    @Test
    void thePageShowsEveryEventAndAsksNobodyForAnything() throws Exception {
        Document page = Jsoup.parse(AsyncApiForms.page());

        assertThat(page.select("section h2").eachText())
                .contains("travel-proposal.completed", "travel-request.cancelled")
                .hasSize(EventType.values().length + 2);
        assertThat(page.select("[src], link, script, iframe, form")).isEmpty();
        assertThat(page.select("a[href^=#]")).allSatisfy(link -> assertThat(
                        page.getElementById(link.attr("href").substring(1)))
                .as(link.attr("href"))
                .isNotNull());
        assertThat(page.select("#proposalCompleted dd").eachText())
                .contains("api-gateway", "app-client", "com.mercurious.travel.proposal.completed.v1");
    }
}
