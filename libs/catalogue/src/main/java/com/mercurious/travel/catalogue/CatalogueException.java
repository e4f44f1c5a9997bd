package com.mercurious.travel.catalogue;

/** Catalogue data that can't be used; the message names the file, what is wrong and what would be right. */
public class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
