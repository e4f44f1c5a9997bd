package com.mercurious.travel.tools.testing;

import com.mercurious.travel.tools.suite.client.IssuerTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the {@link TestPlatform}'s issuer, one for each user and scope for as long as it lasts. */
public final class TestTokens {
    private static final Map<String, IssuerTokens> KNOWN = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A token of the usual user, who may read and write. */
    public static String usual() {
        return of(IssuerTokens.USUAL_USER, IssuerTokens.USUAL_SCOPE);
    }

    /** A token of any user; each has travel requests of its own. */
    public static String of(String user, String scope) {
        try {
            return KNOWN.computeIfAbsent(
                            user + "|" + scope,
                            key -> new IssuerTokens(
                                    URI.create(TestPlatform.state().issuer().uri()), user, scope))
                    .token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a token was fetched", e);
        }
    }
}
