package com.mercurious.travel.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One line a call, where it is switched on: method, address without the values in it, status, milliseconds. Nothing of it says
 * who called or about what: no id, no query, no header, no network address.
 */
@ApplicationScoped
public class AccessLog {
    static final String CATEGORY = "access";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final int PRIORITY = 10_001;

    private final EdgeConfig config;
    private final Addresses addresses;

    AccessLog(EdgeConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    void install(@Observes Filters filters) {
        if (config.accessLog()) {
            filters.register(this::follow, PRIORITY);
        }
    }

    private void follow(RoutingContext call) {
        long start = System.nanoTime();
        call.addEndHandler(end -> LOG.infof(
                "%s %s %s %s ms",
                method(call),
                address(call),
                end.succeeded() ? call.response().getStatusCode() : "left",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        call.next();
    }

    /** A method may be any word that a client makes up. */
    private static String method(RoutingContext call) {
        String name = call.request().method().name();
        return METHODS.contains(name) ? name : "other";
    }

    private String address(RoutingContext call) {
        String path = call.request().path();
        return path == null
                ? "other"
                : addresses.of(path).map(Addresses.Address::template).orElse("other");
    }
}
