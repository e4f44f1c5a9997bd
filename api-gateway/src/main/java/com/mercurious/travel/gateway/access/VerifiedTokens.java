package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.digest.Sha256;
import com.mercurious.travel.gateway.recent.RecentByWeight;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tokens that were verified a short while ago, by their hash: a caller sends the same one with many calls. */
@ApplicationScoped
public class VerifiedTokens {
    /** A key that is withdrawn is taken for that much longer. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final boolean kept;
    private final RecentByWeight<Verified> recent;
    private final Clock clock;

    VerifiedTokens(AccessConfig config, Clock clock) {
        this.kept = config.verifiedTokens() > 0;
        this.recent = new RecentByWeight<>(config.verifiedTokens(), token -> 1);
        this.clock = clock;
    }

    private record Verified(Identity identity, Instant until) {}

    /** Whom the token is of, where it was verified lately and has not expired. */
    Optional<Identity> find(String token) {
        Verified found = kept ? recent.get(hashOf(token)) : null;
        return found != null && clock.instant().isBefore(found.until())
                ? Optional.of(found.identity())
                : Optional.empty();
    }

    /** @param expiry the token's own, which counts to the second: what is over is verified again, and refused */
    void keep(String token, Identity identity, Instant expiry) {
        Instant latest = clock.instant().plus(LONGEST);
        if (kept) {
            recent.put(hashOf(token), new Verified(identity, expiry.isBefore(latest) ? expiry : latest));
        }
    }

    private static String hashOf(String token) {
        return new String(Sha256.of(token.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.ISO_8859_1);
    }
}
