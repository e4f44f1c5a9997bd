package com.mercurious.travel.tools.suite.client;

import java.io.IOException;

/** Where a client of the gateway has its bearer token from. */
@FunctionalInterface
public interface TokenSource {
    /**
     * A token that is valid for a while yet.
     *
     * @throws IOException where none can be had
     */
    String token() throws IOException, InterruptedException;

    /** The token that one has at hand. */
    static TokenSource of(String token) {
        return () -> token;
    }
}
