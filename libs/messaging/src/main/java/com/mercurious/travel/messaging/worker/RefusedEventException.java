package com.mercurious.travel.messaging.worker;

import com.mercurious.travel.events.TravelEvent;

/** An event that Kafka does not take however often it is sent; the message says which and why. */
public class RefusedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedEventException(TravelEvent event, Throwable refusal) {
        super(
                "Kafka does not take the %s of attempt %s: %s"
                        .formatted(event.eventType().type(), event.attempt(), refusal.getMessage()),
                refusal);
    }
}
