package com.mercurious.travel.gateway.access;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** What a token has to keep beside what the OIDC extension looks at: an algorithm that is listed, and no time to come. */
@Singleton
@Unremovable
public class TokenRules implements Validator {
    private final AccessConfig config;
    private final Clock clock;

    TokenRules(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @return what is wrong with a token whose signature is right; null: nothing */
    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        String algorithm = token.getJoseObjects().getFirst().getAlgorithmHeaderValue();
        if (!config.algorithms().contains(algorithm)) {
            return "its algorithm is none of those that are taken";
        }
        NumericDate issued = token.getJwtClaims().getIssuedAt();
        long latest = clock.instant().plus(config.clockSkew()).getEpochSecond();
        return issued != null && issued.getValue() > latest ? "it was issued in the future" : null;
    }
}
