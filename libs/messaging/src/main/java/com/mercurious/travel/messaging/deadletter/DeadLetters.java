package com.mercurious.travel.messaging.deadletter;

import com.mercurious.travel.messaging.deadletter.LetterCounts.Result;
import com.mercurious.travel.messaging.worker.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Writes dead letters through the outgoing channel {@code letters}: again and again while Kafka is away, for a while where
 * it forbids, and smaller where a letter is too large. {@code travel.dead.letters} counts them, by topic and result:
 * {@code written}, {@code cut} where something of the original had to be left out, {@code lost} where Kafka took none.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FORBIDDEN_LIMIT = Duration.ofSeconds(30);

    private final MutinyEmitter<byte[]> letters;
    private final LetterCounts counts;

    DeadLetters(
            @Channel("letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> letters,
            MeterRegistry metrics) {
        this.letters = letters;
        this.counts = new LetterCounts(metrics);
    }

    /** Completes when Kafka has the letter or has refused it for good, and never fails: that would end the channel. */
    Uni<Void> write(DeadLetter letter) {
        return write(letter.everSmaller(), 0);
    }

    private Uni<Void> write(List<DeadLetter> everSmaller, int tried) {
        DeadLetter letter = everSmaller.get(tried);
        return Uni.createFrom()
                .deferred(() -> letters.sendMessage(messageOf(letter)))
                .onFailure(failure -> Refusal.of(failure) == Refusal.FORBIDDEN)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(FORBIDDEN_LIMIT.toMillis())
                .onFailure(failure -> Refusal.of(failure) == Refusal.LATER)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(() -> counts.count(letter.topic(), tried == 0 ? Result.WRITTEN : Result.CUT))
                .onFailure()
                .recoverWithUni(failure -> {
                    boolean smaller = Refusal.of(failure) == Refusal.NEVER && tried + 1 < everSmaller.size();
                    return smaller ? write(everSmaller, tried + 1) : lost(letter, failure);
                });
    }

    private Uni<Void> lost(DeadLetter letter, Throwable failure) {
        LOG.errorf(
                "Kafka takes no dead letter of the record at topic=%s partition=%s offset=%s, read it there: %s",
                header(letter, DeadLetter.TOPIC),
                header(letter, DeadLetter.PARTITION),
                header(letter, DeadLetter.OFFSET),
                failure.getMessage());
        counts.count(letter.topic(), Result.LOST);
        return Uni.createFrom().voidItem();
    }

    private static Message<byte[]> messageOf(DeadLetter letter) {
        OutgoingKafkaRecordMetadata<String> address = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(letter.topic())
                .withKey(letter.key())
                .withHeaders(letter.headers())
                .build();
        return Message.of(letter.value(), Metadata.of(address));
    }

    private static String header(DeadLetter letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
