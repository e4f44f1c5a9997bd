package com.mercurious.travel.messaging;

/** A record that no attempt will ever read; its message is the reason that goes to the dead letter's header. */
public class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String reason) {
        super(reason);
    }

    public UnreadableEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
