package com.mercurious.travel.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * What every answer tells a browser: to take it for what it says it is, to say nowhere where it came from, and to run and load
 * nothing. Pages that need more say so in a policy of their own. An address that is no URI is the one call that does not come
 * this far: the server answers it with 400 and nothing else.
 */
@ApplicationScoped
public class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    /** Before all others, so that no answer is without them. */
    private static final int PRIORITY = 10_000;

    private static final String PAGE = "/openapi/page";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Of the page's two inline scripts, which come with Swagger UI and its settings here. */
    private static final String SCRIPTS =
            "'sha256-InyFHDCtkpeQylaWn9X8eu6U5I7kg7vzWO8ei92efM4=' 'sha256-tUWC+nH7HveIWnVoKID2dPyUMJAiCu0nVX3aV8d4wLs='";

    private static final String OPEN_API_PAGE = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' " + SCRIPTS,
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final EdgeConfig config;

    SecurityHeaders(EdgeConfig config) {
        this.config = config;
    }

    void install(@Observes Filters filters) {
        filters.register(
                call -> {
                    call.addHeadersEndHandler(end -> addTo(call));
                    call.next();
                },
                PRIORITY);
    }

    private void addTo(RoutingContext call) {
        MultiMap headers = call.response().headers();
        ALWAYS.forEach(headers::set);
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, isPage(call.request().path()) ? OPEN_API_PAGE : NOTHING);
        }
        config.strictTransportSecurity().ifPresent(value -> headers.set("Strict-Transport-Security", value));
    }

    private static boolean isPage(String path) {
        return path != null && (path.equals(PAGE) || path.startsWith(PAGE + "/"));
    }
}
