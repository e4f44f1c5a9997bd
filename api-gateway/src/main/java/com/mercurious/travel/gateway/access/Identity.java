package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * Whom a valid token is of.
 *
 * @param owner stable name of issuer and subject, which tells nothing of either
 * @param scopes that the token has
 */
record Identity(String owner, Set<Scope> scopes) {
    private static final int BYTES = 16;

    /** The same subject of another issuer is somebody else (OpenID Connect Core, section 5.7). */
    static Identity of(String issuer, String subject, Set<Scope> scopes) {
        return new Identity(owner(issuer, subject), scopes);
    }

    /** 128 bits of SHA-256 in 22 letters, so that neither length nor signs of a subject matter to who stores it. */
    private static String owner(String issuer, String subject) {
        byte[] both = (issuer.length() + " " + issuer + " " + subject).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(both), BYTES));
    }
}
