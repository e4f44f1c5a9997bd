package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.http.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Tells whom a token is of, or what is wrong with it. */
@ApplicationScoped
public class TokenCheck {
    /** Header, claims and signature (RFC 7515, section 7.1); the extension stumbles over less. */
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final String NO_JWT = "The token is no JWT.";

    /** What it comes to where keys were to be fetched and were not; whatever else goes wrong is the token's fault. */
    private static final List<Class<? extends Exception>> NOT_ANSWERED =
            List.of(IOException.class, VertxException.class, TimeoutException.class, OIDCException.class);

    private final TenantIdentityProvider verifier;
    private final VerifiedTokens known;
    private final IssuerKeys keys;
    private final AccessConfig config;

    TokenCheck(TenantIdentityProvider verifier, VerifiedTokens known, IssuerKeys keys, AccessConfig config) {
        this.verifier = verifier;
        this.known = known;
        this.keys = keys;
        this.config = config;
    }

    /**
     * Waits where the token's key has to be fetched first.
     *
     * @throws ProblemException where the token is not valid, or can't be checked now
     */
    Identity check(String token) {
        return known.find(token).orElseGet(() -> verify(token));
    }

    private Identity verify(String token) {
        if (!JWT.matcher(token).matches()) {
            throw Refusal.invalid(NO_JWT);
        }
        if (!keys.areThere()) {
            throw Refusal.unchecked(config.unknownKeyInterval());
        }
        try {
            SecurityIdentity verified = verifier.authenticate(new AccessTokenCredential(token))
                    .await()
                    .atMost(config.issuerTimeout());
            JsonWebToken claims = (JsonWebToken) verified.getPrincipal();
            Identity identity = Identity.of(
                    claims.getIssuer(),
                    claims.getSubject(),
                    Scope.in(claims.getClaim("scope"), claims.getClaim("scp")));
            known.keep(token, identity, Instant.ofEpochSecond(claims.getExpirationTime()));
            return identity;
        } catch (AuthenticationFailedException e) {
            throw refusal(e);
        } catch (io.smallrye.mutiny.TimeoutException e) {
            throw unchecked(e);
        }
    }

    private ProblemException refusal(AuthenticationFailedException e) {
        if (NOT_ANSWERED.stream().anyMatch(type -> find(e, type).isPresent())) {
            return unchecked(e);
        }
        Optional<InvalidJwtException> invalid = find(e, InvalidJwtException.class);
        if (invalid.isEmpty()) {
            return Refusal.invalid(NO_JWT);
        }
        if (find(e, UnresolvableKeyException.class).isPresent()) {
            return keys.issuerIsAway()
                    ? Refusal.unchecked(config.unknownKeyInterval())
                    : Refusal.invalid("The token's key is none of the issuer's.");
        }
        return Refusal.invalid(reason(invalid.get()));
    }

    private ProblemException unchecked(Throwable reason) {
        keys.missed(reason);
        return Refusal.unchecked(config.unknownKeyInterval());
    }

    private String reason(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired.";
        }
        if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "The token is not valid yet.";
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token is of another issuer.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for another audience than %s.".formatted(config.audience());
        }
        if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING) || e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)) {
            return "The token lacks exp or sub.";
        }
        return "The token's signature or form is not right.";
    }

    private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
