package com.mercurious.travel.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.store.WebhookSecrets.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class MessageTest {
    private static final Instant NOW = Instant.parse("2029-11-21T09:00:05Z");
    private static final String ID = "0190b0a2-7b1e-7c5e-9d7e-3f1f8f2f9a10";

    @Test
    void theSignatureIsTheOneThatStandardWebhooksHaveAsTheirExample() {
        // Given
        Message message = new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

        // When
        String signature =
                message.signature(List.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", NOW)), 1614265330);

        // Then
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretSigns() throws Exception {
        // Given
        Message message = new Message("msg_1", "{}");
        Secret older = new Secret("whsec_" + Base64.getEncoder().encodeToString(new byte[32]), NOW);
        Secret newer = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", NOW);

        // When
        String[] signatures = message.signature(List.of(newer, older), 7).split(" ");

        // Then
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        byte[] expected = mac.doFinal("msg_1.7.{}".getBytes(StandardCharsets.UTF_8));
        assertThat(signatures).hasSize(2).contains("v1," + Base64.getEncoder().encodeToString(expected));
    }

    @Test
    void aMessageSaysThatThereIsAnEndAndNothingOfTheTrip() {
        // Given
        TrackedRequest accepted = Samples.accepted(ID);
        TrackedRequest ended = Transition.of(
                        accepted,
                        StateMachine.cancel(accepted, new Cause(NOW, null)).orElseThrow())
                .after();

        // When
        Message message = Message.of(ended);

        // Then
        assertThat(message.id()).isEqualTo("msg_" + ID);
        assertThat(message.body())
                .isEqualTo(("{\"type\":\"travel_request.cancelled\",\"timestamp\":\"2029-11-21T09:00:05Z\","
                                + "\"data\":{\"id\":\"%s\",\"state\":\"CANCELLED\","
                                + "\"links\":{\"self\":\"/v1/travel-requests/%s\"}}}")
                        .formatted(ID, ID));
    }

    @Test
    void secretsOverlapAndNoMoreThanThreeSign() {
        // Given
        Secret first = new Secret("1", NOW);
        Secret second = new Secret("2", NOW.plusSeconds(60));
        Secret third = new Secret("3", NOW.plusSeconds(120));
        Secret fourth = new Secret("4", NOW.plusSeconds(180));
        List<Secret> all = List.of(first, second, third, fourth);
        Duration overlap = Duration.ofSeconds(90);

        // When, Then
        assertThat(Secrets.inUse(List.of(), NOW, overlap)).isEmpty();
        assertThat(Secrets.inUse(List.of(first), NOW.plusSeconds(1_000_000), overlap))
                .containsExactly(first);
        assertThat(Secrets.inUse(all, NOW.plusSeconds(180), overlap)).containsExactly(fourth, third, second);
        assertThat(Secrets.inUse(all, NOW.plusSeconds(180), Duration.ofDays(1))).containsExactly(fourth, third, second);
        assertThat(Secrets.inUse(all, NOW.plusSeconds(269), overlap)).containsExactly(fourth, third);
        assertThat(Secrets.inUse(all, NOW.plusSeconds(270), overlap)).containsExactly(fourth);
        assertThat(first.toString()).isEqualTo("a webhook secret of " + NOW);
    }

    @Test
    void aFailureIsFollowedByLongerAndLongerPauses() {
        // Given
        RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(5), Duration.ofHours(6));

        // When, Then
        assertThat(schedule.after(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.after(1, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(schedule.after(1, 1)).isEqualTo(Duration.ofSeconds(6));
        assertThat(schedule.after(4, 0.5)).isEqualTo(Duration.ofSeconds(135));
        assertThat(schedule.after(9, 0.5)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.after(1_000, 0.5)).isEqualTo(Duration.ofHours(6));
    }
}
