package com.mercurious.travel.messaging.deadletter;

import com.mercurious.travel.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * {@code failure-strategy=dead-letter}: a record that is refused goes to its topic's dead letters and is acknowledged. The
 * connector's own {@code dead-letter-queue} ends the channel where the letter is too large or where a record has certain
 * headers of the connector.
 */
@ApplicationScoped
@Identifier(DeadLetterStrategy.NAME)
public class DeadLetterStrategy implements KafkaFailureHandler.Factory {
    public static final String NAME = "dead-letter";

    private final Instance<DeadLetters> letters;
    private final LetterCounts counts;

    DeadLetterStrategy(Instance<DeadLetters> letters, MeterRegistry metrics) {
        this.letters = letters;
        this.counts = new LetterCounts(metrics);
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        counts.expect(Topics.deadLetterOf(config.getTopic().orElseGet(config::getChannel)));
        return new Handler(letters);
    }

    private record Handler(Instance<DeadLetters> letters) implements KafkaFailureHandler {
        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            DeadLetter letter = DeadLetter.of(
                    Objects.toString(record.getKey(), null),
                    (byte[]) record.getPayload(),
                    record.getHeaders(),
                    new DeadLetter.Origin(record.getTopic(), record.getPartition(), record.getOffset()),
                    reason);
            return letters.get()
                    .write(letter)
                    .emitOn(record::runOnMessageContext)
                    .chain(() -> Uni.createFrom().completionStage(record.ack()));
        }
    }
}
