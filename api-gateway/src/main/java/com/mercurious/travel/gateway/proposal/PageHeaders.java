package com.mercurious.travel.gateway.proposal;

import jakarta.ws.rs.core.Response;

/** What a browser is told about the page: it shows names that others gave, and runs and loads nothing. */
final class PageHeaders {
    static final String POLICY = "Content-Security-Policy";

    private PageHeaders() {}

    static Response.ResponseBuilder addTo(Response.ResponseBuilder answer) {
        return answer.header(POLICY, PageRendering.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
