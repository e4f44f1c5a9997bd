package com.mercurious.travel.gateway.it;

import java.security.Key;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer's keys, and tokens that are signed by them, or by whatever else. */
final class SignedTokens {
    static final String ISSUER = "https://issuer.test";
    static final String AUDIENCE = "travel-api";

    private SignedTokens() {}

    static PublicJsonWebKey rsa(String id) throws JoseException {
        return named(RsaJwkGenerator.generateJwk(2048), id);
    }

    static PublicJsonWebKey ec(String id) throws JoseException {
        return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), id);
    }

    static PublicJsonWebKey ed25519(String id) throws JoseException {
        return named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), id);
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String id) {
        key.setKeyId(id);
        key.setUse("sig");
        return key;
    }

    /** The public halves, as an issuer publishes them. */
    static String published(PublicJsonWebKey... keys) {
        return new JsonWebKeySet(Arrays.asList(keys)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Claims that are as they have to be, but for {@code change}. */
    static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("ada");
        claims.setIssuedAtToNow();
        claims.setNotBeforeMinutesInThePast(1);
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setGeneratedJwtId();
        claims.setClaim("scope", "travel:read travel:write");
        change.accept(claims);
        return claims;
    }

    /** A token that is as it has to be. */
    static String signed(String algorithm, PublicJsonWebKey key) throws JoseException {
        return signed(algorithm, key.getPrivateKey(), Map.of("kid", key.getKeyId()), claims(c -> {}));
    }

    /** A token, be it as it has to be or not. */
    static String signed(String algorithm, Key key, Map<String, Object> headers, JwtClaims claims)
            throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        token.setDoKeyValidation(false);
        token.setAlgorithmHeaderValue(algorithm);
        token.setKey(key);
        headers.forEach((name, value) -> token.getHeaders().setObjectHeaderValue(name, value));
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }
}
