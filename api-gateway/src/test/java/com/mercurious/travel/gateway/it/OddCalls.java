package com.mercurious.travel.gateway.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Calls of every operation of an OpenAPI document, some right and most not quite; the same for the same seed. */
final class OddCalls {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "1e9",
            "99999999999999999999",
            "null",
            "ACCEPTED",
            "cheaper",
            "vie",
            "wait=0",
            "\"a\"",
            "*",
            "W/\"1-0\"",
            "2030-05-10",
            "ä€😀",
            "a\tb",
            "%",
            "../..",
            "x".repeat(300),
            "5-5",
            "fr;q=0.5",
            "; DROP");
    private static final List<String> ACCEPTS =
            List.of("*/*", "application/json", "text/*", "text/html;q=0.5, */*;q=0.1", "image/png", "nonsense", "");
    /** It would leave the others nothing to be asked about. */
    private static final String ERASES = "eraseMe";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final List<String> ids;
    private final Random random;

    /** @param ids of travel requests that there are */
    OddCalls(JsonNode document, List<String> ids, Random random) {
        this.document = document;
        this.ids = ids;
        this.random = random;
    }

    /** @param template the path with its parameters in braces */
    record Call(
            String method,
            String template,
            String path,
            @Nullable String body,
            String[] headers) {
        @Override
        public String toString() {
            return "%s %s %s %s".formatted(method, path, Arrays.toString(headers), body);
        }
    }

    /** One call of each operation but the one that erases everything. */
    List<Call> next() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("responses")
                            && !ERASES.equals(
                                    operation.getValue().path("operationId").asText())) {
                        calls.add(
                                call(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                    }
                }));
        return calls;
    }

    private Call call(String method, String template, JsonNode operation) {
        String path = template;
        StringBuilder query = new StringBuilder();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", segment(template));
                case "query" -> query.append(maybe(name, query.isEmpty() ? "?" : "&"));
                default -> addHeader(headers, name);
            }
        }
        if (random.nextBoolean()) {
            headers.addAll(List.of("Accept", one(ACCEPTS)));
        }
        String body = null;
        if (operation.has("requestBody")) {
            JsonNode content = operation.at("/requestBody/content/application~1json");
            headers.addAll(List.of("Content-Type", random.nextInt(12) == 0 ? "text/plain" : "application/json"));
            body = body(content.path("example"));
        }
        return new Call(method, template, path + query, body, headers.toArray(String[]::new));
    }

    /** A stream that is open stays open: its address gets ids that there are not. */
    private String segment(String template) {
        boolean known = random.nextInt(3) > 0 && !template.endsWith("/events");
        String text = known ? one(ids) : one(TEXTS);
        return text.isEmpty() ? "-" : encoded(text);
    }

    private String maybe(String name, String before) {
        return random.nextBoolean() ? before + name + "=" + encoded(one(TEXTS)) : "";
    }

    private void addHeader(List<String> headers, String name) {
        String value = one(TEXTS).replaceAll("[^\\x20-\\x7e]", "?");
        if (random.nextBoolean()) {
            headers.addAll(List.of(name, value));
        }
    }

    private String body(JsonNode example) {
        JsonNode odd = example.deepCopy();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(odd);
        }
        String text = odd.toString();
        return random.nextInt(10) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    /** Changes one field or element, somewhere in it. */
    private void change(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = nth(object.fieldNames(), random.nextInt(object.size()));
            if (object.get(name).isContainerNode() && !object.get(name).isEmpty() && random.nextBoolean()) {
                change(object.get(name));
            } else if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, odd());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (array.get(at).isContainerNode() && random.nextBoolean()) {
                change(array.get(at));
            } else {
                array.set(at, odd());
            }
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(-2, 30));
            case 3 -> JSON.numberNode(random.nextDouble() * 1e12);
            case 4 -> JSON.numberNode(new BigInteger(200, random));
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.objectNode().put(one(TEXTS), one(TEXTS));
            case 7 -> JSON.arrayNode().add(one(TEXTS)).addNull();
            default -> JSON.textNode(one(TEXTS));
        };
    }

    private static String nth(Iterator<String> names, int n) {
        for (int i = 0; i < n; i++) {
            names.next();
        }
        return names.next();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
