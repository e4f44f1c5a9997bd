package com.mercurious.travel.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;

/** Who is calling: the one place that decides it. Without authentication everyone is the same caller. */
@ApplicationScoped
public class Caller {
    private static final String ANYONE = "anyone";

    /** Stable name of the caller; a travel request belongs to the caller that made it. */
    public String name() {
        return ANYONE;
    }
}
