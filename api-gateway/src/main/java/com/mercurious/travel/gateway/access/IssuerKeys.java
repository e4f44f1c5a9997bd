package com.mercurious.travel.gateway.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** No token: to have the extension fetch the keys there is only this way. */
    private static final String NO_TOKEN = "..";

    private final TenantConfigBean tenants;
    private final AccessConfig config;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean missed;
    private volatile long askAgainAt;
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

    /** Whether the issuer did not answer when it was asked last, and is not asked again yet. */
    boolean issuerIsAway() {
        return missed && System.nanoTime() - askAgainAt < 0;
    }

    /** Takes note that the issuer did not answer just now. */
    void missed(Throwable reason) {
        askAgainAt = System.nanoTime() + config.unknownKeyInterval().toNanos();
        if (missed) {
            return;
        }
        missed = true;
        LOG.warnf(
                "the issuer's keys can't be fetched from %s: %s; %s",
                config.jwks().or(config::issuer).orElseThrow(),
                rootOf(reason),
                areThere()
                        ? "tokens of the keys that are known are taken"
                        : "not ready until it answers; check TRAVEL_AUTH_ISSUER and TRAVEL_AUTH_JWKS");
        news.release();
    }

    private void keepFresh() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                fetch();
                boolean interrupted = news.tryAcquire(pause().toNanos(), TimeUnit.NANOSECONDS);
                if (interrupted) {
                    news.drainPermits();
                    Thread.sleep(pause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before {@link #askAgainAt} the extension would not ask again, and not say so. */
    private Duration pause() {
        if (!areThere()) {
            return RETRY;
        }
        return missed
                ? Duration.ofNanos(Math.max(0, askAgainAt - System.nanoTime())).plus(A_MOMENT)
                : config.keyRefresh();
    }

    private void fetch() {
        try {
            if (!areThere()) {
                tenant().initialize().await().atMost(config.issuerTimeout());
            } else if (!issuerIsAway()) {
                tenant().provider()
                        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                        .await()
                        .atMost(config.issuerTimeout());
            }
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof InvalidJwtException)) {
                missed(e);
            }
        }
        if (missed && areThere() && !issuerIsAway()) {
            missed = false;
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
