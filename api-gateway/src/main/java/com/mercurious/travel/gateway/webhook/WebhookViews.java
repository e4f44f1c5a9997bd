package com.mercurious.travel.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.gateway.store.Callback;
import com.mercurious.travel.gateway.store.Callback.DeliveryResult;
import com.mercurious.travel.gateway.store.Callback.NoAnswer;
import com.mercurious.travel.gateway.store.WebhookSecrets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients see of webhooks. */
public final class WebhookViews {
    private WebhookViews() {}

    /**
     * A new secret.
     *
     * @param previousUntil when nothing is signed by the secret before any more; absent: there was none
     */
    @Schema(name = "WebhookSecret", description = "A new secret, which is shown this once")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewSecret(
            @Schema(
                    description = "What the webhooks are signed by, as the libraries of Standard Webhooks take it",
                    examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            String secret,

            Instant createdAt,

            @Schema(
                    description =
                            "Until then the webhooks are signed by the secret before as well; absent: there was none")
            @Nullable
            Instant previousUntil) {
        static NewSecret of(WebhookSecrets.Secret secret, @Nullable Instant previousUntil) {
            return new NewSecret(secret.value(), secret.createdAt(), previousUntil);
        }

        @Override
        public String toString() {
            return "a new webhook secret";
        }
    }

    /**
     * What became of a travel request's webhook.
     *
     * @param nextAttemptAt absent: there is none to come
     * @param result absent: nothing yet
     */
    @Schema(name = "WebhookDeliveries")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deliveries(
            @Schema(description = "webhook-id of each attempt; absent where the travel request has no callbackUrl")
            @Nullable
            String webhookId,

            @Nullable String callbackUrl,

            @Schema(
                    description =
                            "DELIVERED: the receiver took it. GONE: it answered 410. GIVEN_UP: it was tried for a "
                                    + "day. Absent: it is still tried, or the travel request has not ended")
            @Nullable
            DeliveryResult result,

            @Schema(description = "When it is tried next; absent: there is no attempt to come") @Nullable
            Instant nextAttemptAt,

            @Schema(description = "The last 50, oldest first")
            List<Attempt> attempts) {
        static final Deliveries NONE = new Deliveries(null, null, null, null, List.of());

        static Deliveries of(String requestId, Callback callback) {
            return new Deliveries(
                    Message.idOf(requestId),
                    callback.url(),
                    callback.result(),
                    callback.sending() ? null : callback.dueAt(),
                    callback.attempts().stream().map(Attempt::of).toList());
        }
    }

    /**
     * One attempt.
     *
     * @param tookMillis how long it took
     * @param status of the answer; absent: there was none
     * @param problem why there was none; absent: there was one
     */
    @Schema(name = "WebhookAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(
            Instant at,
            @Schema(description = "Milliseconds") long tookMillis,

            @Schema(description = "Status of the answer; absent: there was none") @Nullable
            Integer status,

            @Schema(description = "Why there was no answer; absent: there was one") @Nullable
            NoAnswer problem) {
        static Attempt of(Callback.Attempt attempt) {
            return new Attempt(attempt.at(), attempt.took(), attempt.status(), attempt.problem());
        }
    }
}
