package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.mercurious.travel.gateway.http.PageTemplate;
import com.mercurious.travel.messaging.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The document in each of its forms; made when it is asked for first. */
final class AsyncApiForms {
    private static final ObjectWriter PRETTY = EventJson.mapper().writerWithDefaultPrettyPrinter();

    private AsyncApiForms() {}

    private static final class Held {
        static final ObjectNode DOCUMENT = AsyncApi.document();
        static final PageTemplate PAGE = PageTemplate.of("/contract/asyncapi");
    }

    static String json() throws JsonProcessingException {
        return PRETTY.writeValueAsString(Held.DOCUMENT);
    }

    static String yaml() throws JsonProcessingException {
        return YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build()
                .writeValueAsString(Held.DOCUMENT);
    }

    /** The Content-Security-Policy of the page. */
    static String policy() {
        return Held.PAGE.policy();
    }

    static String page() throws JsonProcessingException {
        JsonNode document = Held.DOCUMENT;
        List<Server> servers = new ArrayList<>();
        document.path("servers")
                .properties()
                .forEach(server -> servers.add(new Server(
                        server.getKey(),
                        server.getValue().path("host").asText(),
                        server.getValue().path("description").asText())));
        List<Attribute> headers = new ArrayList<>();
        document.at("/components/schemas/CloudEvent/properties")
                .properties()
                .forEach(header -> headers.add(new Attribute(
                        header.getKey(), header.getValue().path("description").asText())));
        List<Event> events = new ArrayList<>();
        for (var channel : document.path("channels").properties()) {
            events.add(event(document, channel.getKey(), channel.getValue()));
        }
        List<Named> shared = new ArrayList<>();
        for (var schema : document.at("/components/schemas").properties()) {
            shared.add(new Named(schema.getKey(), PRETTY.writeValueAsString(schema.getValue())));
        }
        return Held.PAGE.render(Map.of(
                "title", document.at("/info/title").asText(),
                "version", document.at("/info/version").asText(),
                "description", document.at("/info/description").asText(),
                "servers", servers,
                "headers", headers,
                "events", events,
                "schemas", shared));
    }

    private static Event event(JsonNode document, String id, JsonNode channel) throws JsonProcessingException {
        JsonNode message = document.at("/components/messages/" + id);
        JsonNode kafka = channel.at("/bindings/kafka");
        String payload = message.at("/payload/$ref").asText();
        return new Event(
                id,
                channel.path("address").asText(),
                message.path("title").asText(),
                message.path("name").asText(),
                kafka.path("partitions").asInt(),
                Duration.ofMillis(kafka.at("/topicConfiguration/retention.ms").asLong())
                        .toDays(),
                users(document, id, "send"),
                users(document, id, "receive"),
                payload.substring(payload.lastIndexOf('/') + 1),
                PRETTY.writeValueAsString(message.at("/examples/0/headers")),
                PRETTY.writeValueAsString(message.at("/examples/0/payload")));
    }

    private static String users(JsonNode document, String channel, String action) {
        List<String> users = new ArrayList<>();
        document.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals(action)
                    && operation.at("/channel/$ref").asText().endsWith("/" + channel)) {
                users.add(operation.at("/tags/0/name").asText());
            }
        });
        return String.join(", ", users);
    }

    /** What the page says of a server. */
    record Server(String name, String host, String description) {}

    /** What the page says of a header. */
    record Attribute(String name, String description) {}

    /** A schema as the page shows it. */
    record Named(String name, String text) {}

    /**
     * What the page says of an event.
     *
     * @param days after which a record may be gone
     */
    record Event(
            String id,
            String topic,
            String title,
            String type,
            int partitions,
            long days,
            String writers,
            String readers,
            String schema,
            String headers,
            String sample) {}
}
