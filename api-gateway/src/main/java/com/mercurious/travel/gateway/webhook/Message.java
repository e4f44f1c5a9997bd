package com.mercurious.travel.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.status.Links;
import com.mercurious.travel.gateway.store.WebhookSecrets.Secret;
import com.mercurious.travel.messaging.EventJson;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver is told: the same to the last byte with each attempt, so that its id tells a repetition.
 *
 * @param id {@code webhook-id}
 * @param body JSON
 */
record Message(String id, String body) {
    /**
     * The body. It says that there is something to be fetched, and nothing of what.
     *
     * @param type {@code travel_request.} and the state in small letters
     * @param timestamp when the travel request ended
     */
    record Event(String type, Instant timestamp, Data data) {}

    /** @param links below the address of the API */
    record Data(String id, RequestState state, Addressed links) {}

    /** @param proposal absent: there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Addressed(String self, @Nullable String proposal) {}

    /** Of a request that has ended. */
    static Message of(TrackedRequest ended) {
        String proposal = ended.state() == RequestState.COMPLETED ? "/v1/proposals/" + ended.id() : null;
        Event event = new Event(
                "travel_request." + ended.state().name().toLowerCase(Locale.ROOT),
                ended.endedAt(),
                new Data(ended.id(), ended.state(), new Addressed(Links.requestOf(ended.id()), proposal)));
        return new Message(idOf(ended.id()), new String(EventJson.write(event), StandardCharsets.UTF_8));
    }

    /** The message's id of a travel request: it has one end. */
    static String idOf(String requestId) {
        return "msg_" + requestId;
    }

    /** {@code webhook-signature}: one signature of each secret. */
    String signature(List<Secret> secrets, long timestamp) {
        return secrets.stream().map(secret -> signature(secret, timestamp)).collect(Collectors.joining(" "));
    }

    private String signature(Secret secret, long timestamp) {
        try {
            return new Webhook(secret.value()).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
