package com.mercurious.travel.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Catalogue data that can't be used; the message names the file, what is wrong and what would be right. */
public class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param file name for the message, which is one line */
    static CatalogueException notJson(String file, JsonProcessingException cause) {
        JsonLocation place = cause.getLocation();
        String where = place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
        return new CatalogueException(file + ": not a catalogue file: " + cause.getOriginalMessage() + where, cause);
    }
}
