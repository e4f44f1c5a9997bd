package com.mercurious.travel.tools.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The gateway answered with a problem (RFC 9457); the message says what is wrong and what would be right. */
public final class RejectedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private RejectedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    static RejectedException of(int status, byte[] body) {
        return new RejectedException(status, message(status, body));
    }

    private static String message(int status, byte[] body) {
        JsonNode problem;
        try {
            problem = new ObjectMapper().readTree(body);
        } catch (IOException e) {
            return "the gateway answered " + status + ": " + new String(body, StandardCharsets.UTF_8).strip();
        }
        StringBuilder message = new StringBuilder("the gateway answered %s, %s"
                .formatted(status, problem.path("title").asText("without a title")));
        append(message, ": ", problem.path("detail"));
        for (JsonNode error : problem.path("errors")) {
            append(message, "\n  ", error.path("field"));
            append(message, ": ", error.path("problem"));
            append(message, "; expected: ", error.path("expected"));
        }
        return message.toString();
    }

    private static void append(StringBuilder message, String before, JsonNode text) {
        if (text.isTextual() && !text.asText().isBlank()) {
            message.append(before).append(text.asText());
        }
    }
}
