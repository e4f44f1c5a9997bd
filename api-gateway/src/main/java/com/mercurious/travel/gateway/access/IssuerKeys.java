package com.mercurious.travel.gateway.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * The issuer's keys: fetched until they are there, and then again and again. Whoever is away at the start is waited for; keys
 * that are known stay known while the issuer is away.
 */
@ApplicationScoped
public class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** No token: to have the extension fetch the keys there is only this way. */
    private static final String NO_TOKEN = "..";

    private final TenantConfigBean tenants;
    private final AccessConfig config;
    private volatile boolean away;
    private Thread thread;

    IssuerKeys(TenantConfigBean tenants, AccessConfig config) {
        this.tenants = tenants;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("issuer-keys").start(this::keepFresh);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** Whether tokens can be checked at all. */
    boolean areThere() {
        return tenant().ready();
    }

    /** Whether the issuer did not answer when it was asked last. */
    boolean issuerIsAway() {
        return away;
    }

    /** Takes note that the issuer does not answer. */
    void missed(Throwable reason) {
        if (!away) {
            away = true;
            LOG.warnf(
                    "the issuer's keys can't be fetched from %s: %s; %s",
                    config.jwks().or(config::issuer).orElseThrow(),
                    rootOf(reason),
                    areThere()
                            ? "tokens of the keys that are known are taken"
                            : "not ready until it answers; check TRAVEL_AUTH_ISSUER and TRAVEL_AUTH_JWKS");
        }
    }

    private void keepFresh() {
        while (!Thread.currentThread().isInterrupted()) {
            fetch();
            try {
                Thread.sleep(away ? RETRY : config.keyRefresh());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void fetch() {
        try {
            if (areThere()) {
                tenant().provider()
                        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                        .await()
                        .atMost(config.issuerTimeout());
            } else {
                tenant().initialize().await().atMost(config.issuerTimeout());
            }
            answered();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof InvalidJwtException) {
                answered();
            } else {
                missed(e);
            }
        }
    }

    private void answered() {
        if (away) {
            away = false;
            LOG.info("the issuer's keys are there again");
        }
    }

    private TenantConfigContext tenant() {
        return tenants.getDefaultTenant();
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
