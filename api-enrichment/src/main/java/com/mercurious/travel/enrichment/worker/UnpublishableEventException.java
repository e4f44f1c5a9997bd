package com.mercurious.travel.enrichment.worker;

/** An event that Kafka will not take however often it is sent: too large, or without a JSON form. */
class UnpublishableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnpublishableEventException(Throwable cause) {
        super(cause);
    }
}
