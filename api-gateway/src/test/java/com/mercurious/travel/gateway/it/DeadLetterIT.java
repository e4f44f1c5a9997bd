package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.pipeline.EventConsumers;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Events that nobody can make sense of hold nobody up. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class DeadLetterIT extends GatewayScenario {
    @Inject
    RequestStore store;

    @Test
    void aRecordThatNobodyCanReadGoesToTheDeadLettersAndHoldsNobodyUp() throws Exception {
        // Given
        KafkaProbe.Tap dead = admin().tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        String id = api().accepted();
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(Topics.GENERATION_COMPLETED, id, "{not json".getBytes(StandardCharsets.UTF_8));
        poison.headers()
                .add(
                        CloudEventAttributes.TYPE,
                        EventType.GENERATION_COMPLETED.type().getBytes(StandardCharsets.UTF_8));

        // When
        workers().generation.send(poison);
        workers().plan(id);

        // Then
        await().untilAsserted(() -> assertThat(dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), id))
                .hasSize(1));
        ConsumerRecord<String, byte[]> letter = dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), id)
                .getFirst();
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(KafkaProbe.header(letter, "dead-letter-reason"))
                .contains("not the JSON of /schemas/generation.completed.v1.json");
        await().until(() -> api().state(id), "ENRICHING"::equals);
    }

    @Test
    void whatIsInARecordIsNoLineOfTheLog() throws Exception {
        // Given
        String key = KafkaProbe.newRequestId() + "\nERROR forged\n" + "x".repeat(10_000);
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler log = handing(lines);
        Logger.getLogger(EventConsumers.class.getName()).addHandler(log);

        // When
        workers()
                .generation
                .send(new ProducerRecord<>(Topics.GENERATION_COMPLETED, key, "{}".getBytes(StandardCharsets.UTF_8)));

        // Then
        await().until(() -> lines.stream().anyMatch(line -> line.contains("to the dead letters")));
        Logger.getLogger(EventConsumers.class.getName()).removeHandler(log);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1_000).doesNotContain("\n"));
    }

    private static Handler handing(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(String.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void anEventThatTheServiceFailsOnIsFoundAmongOthersAndSetAside() throws Exception {
        // Given
        KafkaProbe.Tap dead = admin().tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        String broken = api().accepted();
        String sound = api().accepted();
        store.mongoCollection()
                .updateOne(
                        Filters.eq("_id", broken),
                        Updates.combine(Updates.set("state", "NONSENSE"), Updates.set("revision", broken + "/7")));

        // When
        workers().plan(broken);
        workers().plan(sound);

        // Then
        await().until(() -> api().state(sound), "ENRICHING"::equals);
        await().untilAsserted(() -> assertThat(dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), broken))
                .hasSize(1));
        assertThat(dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), sound))
                .isEmpty();
        assertThat(api().get("/q/health/live").statusCode()).isEqualTo(200);
        store.mongoCollection().updateOne(Filters.eq("_id", broken), Updates.set("state", "FAILED"));
    }

    @Test
    void anEventThatCannotBeMadeHoldsNoOtherUp() throws Exception {
        // Given
        KafkaProbe.Tap asked = workers().generation.tap(Topics.GENERATION_REQUEST);
        String broken = completed();
        store.mongoCollection().updateOne(Filters.eq("_id", broken), Updates.set("plan.name", "nowhere"));

        // When
        int refresh = api().refresh(broken).statusCode();
        String sound = api().accepted();

        // Then
        assertThat(refresh).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.GENERATION_REQUEST, sound)).hasSize(1));
        assertThat(store.state(broken).orElseThrow().outbox()).isNotEmpty();
    }
}
