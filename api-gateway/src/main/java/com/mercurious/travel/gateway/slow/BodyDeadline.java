package com.mercurious.travel.gateway.slow;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hangs up on whoever takes too long to send a body: however it trickles in, and also where the answer did not wait for it.
 */
@ApplicationScoped
public class BodyDeadline {
    /** Before all else that handles a call. */
    private static final int FIRST = 1000;

    private final SlowClients clients;

    BodyDeadline(SlowClients clients) {
        this.clients = clients;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (hasBody(request)) {
            long timer = call.vertx().setTimer(clients.bodyTimeout().toMillis(), id -> hangUp(request));
            call.addEndHandler(answered -> {
                if (request.isEnded()) {
                    call.vertx().cancelTimer(timer);
                }
            });
        }
        call.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private void hangUp(HttpServerRequest request) {
        if (!request.isEnded()) {
            clients.hungUp();
            request.connection().close();
        }
    }
}
