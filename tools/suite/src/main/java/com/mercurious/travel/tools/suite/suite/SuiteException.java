package com.mercurious.travel.tools.suite.suite;

import java.io.IOException;

/** A suite that did not start or did not stay; the message is for a person and says which part, and where its log is. */
public final class SuiteException extends IOException {
    private static final long serialVersionUID = 1L;

    public SuiteException(String message) {
        super(message);
    }
}
