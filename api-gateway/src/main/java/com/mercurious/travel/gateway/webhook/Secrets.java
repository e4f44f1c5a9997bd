package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.store.WebhookSecrets;
import com.mercurious.travel.gateway.store.WebhookSecrets.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a caller's webhooks are signed by: its newest secret, and for a while the one before. */
@ApplicationScoped
public class Secrets {
    /** The newest sign, whoever makes more within the overlap ends the oldest sooner. */
    static final int MOST = 3;

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final WebhookSecrets store;
    private final WebhookConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Secrets(WebhookSecrets store, WebhookConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Makes a caller's next secret, its first or one that takes the place of the one before. */
    Secret next(String owner) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Secret next = new Secret(PREFIX + Base64.getEncoder().encodeToString(key), now);
        store.add(owner, next);
        List<Secret> all = store.of(owner);
        List<Secret> over = new ArrayList<>(all);
        over.removeAll(inUse(all, now, config.secretOverlap()));
        store.remove(owner, over);
        return next;
    }

    /** Those that are signed by now, the newest first; none where the caller has none. */
    List<Secret> of(String owner) {
        return inUse(store.of(owner), clock.instant(), config.secretOverlap());
    }

    /** @param all oldest first */
    static List<Secret> inUse(List<Secret> all, Instant now, Duration overlap) {
        List<Secret> inUse = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && inUse.size() < MOST; i--) {
            boolean newest = i == all.size() - 1;
            if (newest || now.isBefore(all.get(i + 1).createdAt().plus(overlap))) {
                inUse.add(all.get(i));
            }
        }
        return inUse;
    }
}
