package com.mercurious.travel.gateway.store;

/** A travel request could not be stored now; nothing of it was kept on purpose. */
public class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
