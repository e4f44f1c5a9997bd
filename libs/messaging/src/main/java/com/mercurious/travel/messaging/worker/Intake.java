package com.mercurious.travel.messaging.worker;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.messaging.EventReader;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.UnreadableEventException;
import com.mercurious.travel.messaging.worker.EventsIn.Result;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes one record in: reads its event, has it worked on, counts it and acknowledges it. A record that can't be read or that
 * the service fails on goes to the dead letters and holds nobody up; one that the service stops over stays
 * unacknowledged, for another process.
 */
public final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventsIn counters;

    public Intake(EventsIn counters) {
        this.counters = counters;
    }

    /** What is to be done about an event. */
    @FunctionalInterface
    public interface Work<T extends TravelEvent> {
        /**
         * @return what became of it
         * @throws UnreadableEventException where it lacks what is needed
         * @throws InterruptedException where the service stops before it is done
         */
        Result on(ReceivedEvent<T> event) throws InterruptedException;
    }

    /** Never fails: a channel whose method failed would end. */
    public <T extends TravelEvent> CompletionStage<Void> take(Message<byte[]> message, Class<T> type, Work<T> work) {
        EventType event = EventType.ofData(type);
        try {
            counters.count(event, work.on(EventReader.read(message, type)));
            return message.ack();
        } catch (UnreadableEventException e) {
            LOG.errorf(
                    "Record goes to the dead letters, mend its writer and replay it: %s reason=%s",
                    place(message), e.getMessage());
            counters.count(event, Result.UNREADABLE);
            return message.nack(e);
        } catch (RefusedEventException e) {
            LOG.errorf(
                    "Record goes to the dead letters, mend what is wrong and replay it: %s reason=%s",
                    place(message), e.getMessage());
            counters.count(event, Result.FAILED);
            return message.nack(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CompletableFuture<>();
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Record goes to the dead letters, the service failed on it; a defect to report: %s",
                    place(message));
            counters.count(event, Result.FAILED);
            return message.nack(e);
        }
    }

    /** Where a record is, for the log: nothing that its writer chose, which may be long or have lines of its own. */
    public static String place(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> "topic=%s partition=%s offset=%s"
                        .formatted(record.getTopic(), record.getPartition(), record.getOffset()))
                .orElse("");
    }
}
