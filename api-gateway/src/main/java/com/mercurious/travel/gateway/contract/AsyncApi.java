package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.messaging.EventJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The suite's events as an AsyncAPI document (https://www.asyncapi.com/docs/reference/specification/v3.0.0, Kafka bindings
 * 0.5.0): made from the events' types, schemas and golden samples and from the topology, so that it says what there is.
 */
final class AsyncApi {
    private static final String VERSION = "3.0.0";
    private static final String BINDING_VERSION = "0.5.0";
    private static final String CONTRACT_VERSION = "1.0.0";
    private static final String SECURITY = "scram";
    private static final String HEADERS = "CloudEvent";
    private static final Instant SAMPLE_TIME = Instant.parse("2030-02-01T09:30:00Z");
    private static final String BROKERS =
            "The listener of a Strimzi cluster; the local suite says its own by ./travel credentials";

    private final KafkaAccess access;
    private final ObjectNode document = EventJson.mapper().createObjectNode();

    private AsyncApi(KafkaAccess access) {
        this.access = access;
    }

    /** The document of this build. */
    static ObjectNode document() {
        return new AsyncApi(KafkaAccess.bundled()).write();
    }

    private ObjectNode write() {
        document.put("asyncapi", VERSION);
        writeInfo(document.putObject("info"));
        document.put("defaultContentType", "application/json");
        ObjectNode servers = document.putObject("servers");
        writeServer(servers.putObject("plain"), "kafka", "9092", "SASL_PLAINTEXT");
        writeServer(servers.putObject("tls"), "kafka-secure", "9093", "SASL_SSL");
        ObjectNode channels = document.putObject("channels");
        Arrays.stream(EventType.values()).forEach(type -> writeChannel(channels.putObject(idOf(type)), type));
        ObjectNode operations = document.putObject("operations");
        access.users().forEach(user -> writeOperations(operations, user));
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject(SECURITY)
                .put("type", "scramSha512")
                .put("description", "SASL mechanism SCRAM-SHA-512, with the user's own password");
        ObjectNode messages = components.putObject("messages");
        Arrays.stream(EventType.values()).forEach(type -> writeMessage(messages.putObject(idOf(type)), type));
        ObjectNode schemas = components.putObject("schemas");
        writeHeaders(schemas.putObject(HEADERS));
        schemas.setAll(EventSchemas.components());
        return document;
    }

    private static void writeInfo(ObjectNode info) {
        info.put("title", "Mercurious travel suite: events");
        info.put("version", CONTRACT_VERSION);
        info.put(
                "description",
                "Every step of a travel request as a CloudEvent 1.0 in Kafka's binary content mode. Clients read what app-client"
                        + " may receive; a completed event comes for success and for failure. An event may come more than"
                        + " once with the same ce_id: read read_committed, or drop ids that were seen. What no consumer can"
                        + " read goes to the topic of the same name with .dlq at its end.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static void writeServer(ObjectNode server, String protocol, String port, String securityProtocol) {
        server.put("host", "{brokers}:" + port);
        server.put("protocol", protocol);
        server.put("description", "Security protocol " + securityProtocol);
        server.putObject("variables")
                .putObject("brokers")
                .put("default", "my-cluster-kafka-bootstrap.kafka.svc")
                .put("description", BROKERS);
        server.putArray("security").add(reference("#/components/securitySchemes/" + SECURITY));
    }

    private void writeChannel(ObjectNode channel, EventType type) {
        KafkaAccess.Topic topic = access.topic(type.topic());
        channel.put("address", topic.name());
        channel.put("title", topic.name());
        channel.put(
                "description",
                "Written by %s. Keyed by the travel request's id, so that the events of one request are in order."
                        .formatted(access.writerOf(topic.name()).name()));
        channel.putObject("messages").set(idOf(type), reference("#/components/messages/" + idOf(type)));
        ObjectNode kafka = kafkaBinding(channel);
        kafka.put("topic", topic.name());
        kafka.put("partitions", topic.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", topic.retention().toMillis());
    }

    private static void writeOperations(ObjectNode operations, KafkaAccess.User user) {
        for (EventType type : EventType.values()) {
            if (user.writes().contains(type.topic())) {
                writeOperation(operations, user, "send", type);
            }
            if (user.reads().contains(type.topic())) {
                kafkaBinding(writeOperation(operations, user, "receive", type))
                        .putObject("groupId")
                        .put("type", "string")
                        .put("pattern", "^" + user.groupPrefix());
            }
        }
    }

    private static ObjectNode writeOperation(
            ObjectNode operations, KafkaAccess.User user, String action, EventType type) {
        ObjectNode operation = operations.putObject(user.name() + "." + action + "." + idOf(type));
        operation.put("action", action);
        operation.set("channel", reference("#/channels/" + idOf(type)));
        operation.put(
                "summary", "%s %s %s".formatted(user.name(), action.equals("send") ? "writes" : "reads", type.topic()));
        operation.putArray("security").add(reference("#/components/securitySchemes/" + SECURITY));
        operation.putArray("tags").addObject().put("name", user.name());
        operation.putArray("messages").add(reference("#/channels/%s/messages/%s".formatted(idOf(type), idOf(type))));
        return operation;
    }

    private void writeMessage(ObjectNode message, EventType type) {
        ObjectNode sample = EventSchemas.read(type.sampleResource());
        ObjectNode schema = EventSchemas.read(type.schemaResource());
        message.put("name", type.type());
        message.put("title", schema.path("description").asText());
        message.put("contentType", "application/json");
        ArrayNode headers = message.putObject("headers").putArray("allOf");
        headers.add(reference("#/components/schemas/" + HEADERS));
        ObjectNode own = headers.addObject().put("type", "object").putObject("properties");
        own.putObject(CloudEventAttributes.TYPE).put("const", type.type());
        message.set("payload", reference(EventSchemas.referenceTo(type)));
        kafkaBinding(message)
                .putObject("key")
                .put("type", "string")
                .put("description", "The travel request's id, as in ce_subject");
        ObjectNode example = message.putArray("examples").addObject();
        example.put("name", "golden");
        example.put("summary", "The golden sample that the tests hold the records against");
        headersOf(type, sample).forEach(example.putObject("headers")::put);
        example.set("payload", sample);
    }

    private Map<String, String> headersOf(EventType type, ObjectNode sample) {
        TravelEvent event = EventJson.mapper().convertValue(sample, type.dataClass());
        return CloudEventAttributes.of(event, access.writerOf(type.topic()).name(), SAMPLE_TIME);
    }

    private static void writeHeaders(ObjectNode schema) {
        schema.put("type", "object");
        schema.put("description", "CloudEvents 1.0 attributes as Kafka headers (Kafka protocol binding 1.0.2), UTF-8");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Header header : Header.ALL) {
            ObjectNode property = properties.putObject(header.name()).put("type", "string");
            property.put("description", header.description());
            if (header.always()) {
                required.add(header.name());
            }
        }
    }

    /** @param always whether each event has it */
    private record Header(String name, String description, boolean always) {
        static final List<Header> ALL = List.of(
                new Header(CloudEventAttributes.SPEC_VERSION, "1.0", true),
                new Header(
                        CloudEventAttributes.ID,
                        "Made from request, type, attempt and sequence: the same event has the same id however often it comes",
                        true),
                new Header(
                        CloudEventAttributes.SOURCE,
                        "The service that wrote it, such as /mercurious/api-gateway",
                        true),
                new Header(CloudEventAttributes.TYPE, "What happened, with the version of its data at the end", true),
                new Header(CloudEventAttributes.SUBJECT, "The travel request's id", true),
                new Header(CloudEventAttributes.TIME, "When it was written, RFC 3339, UTC", true),
                new Header(CloudEventAttributes.DATA_SCHEMA, "Where its JSON Schema is", true),
                new Header(CloudEventAttributes.CONTENT_TYPE, "application/json", true),
                new Header(CloudEventAttributes.TRACE_PARENT, "W3C Trace Context of the request it belongs to", false));
    }

    private static ObjectNode kafkaBinding(ObjectNode owner) {
        return owner.putObject("bindings").putObject("kafka").put("bindingVersion", BINDING_VERSION);
    }

    private static ObjectNode reference(String target) {
        return EventJson.mapper().createObjectNode().put("$ref", target);
    }

    /** What an event is called in the document, such as {@code generationCompleted}. */
    static String idOf(EventType type) {
        String[] words = type.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder id = new StringBuilder(words[0]);
        for (String word : List.of(words).subList(1, words.length)) {
            id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return id.toString();
    }
}
