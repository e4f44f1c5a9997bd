package com.mercurious.travel.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose tokens are taken. There is no setting that takes none: without an issuer the service does not start. */
@ConfigMapping(prefix = "travel.auth")
public interface AccessConfig {
    /** The {@code iss} of the tokens, to the letter; its discovery document names the keys. */
    Optional<String> issuer();

    /** Where the issuer's keys are (a JWK set), for an issuer without discovery. */
    Optional<String> jwks();

    /** What has to be among the {@code aud} of a token. */
    @WithDefault("travel-api")
    String audience();

    /** Signatures that are taken; a token can't choose another. */
    @WithDefault("RS256,PS256,ES256,EdDSA")
    List<String> algorithms();

    /** How far the issuer's clock may be from ours: for {@code exp}, {@code nbf} and {@code iat}. */
    @WithDefault("30s")
    Duration clockSkew();

    /** How often the keys are fetched again, so that one that was withdrawn is not taken for longer. */
    @WithDefault("5m")
    Duration keyRefresh();

    /** Least time between two fetches for tokens whose key is not known. */
    @WithDefault("10s")
    Duration unknownKeyInterval();

    /** Tokens that are remembered as verified, each for a minute at most; 0: each call's is verified. */
    @WithDefault("4096")
    int verifiedTokens();

    /** How long the issuer may take to answer. */
    @WithDefault("3s")
    Duration issuerTimeout();
}
