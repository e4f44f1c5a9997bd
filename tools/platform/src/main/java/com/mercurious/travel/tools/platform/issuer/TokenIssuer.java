package com.mercurious.travel.tools.platform.issuer;

import java.net.InetAddress;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An issuer of tokens on 127.0.0.1, with discovery and a JWK set, for a suite on one machine. It signs for whoever asks it:
 * nothing that others reach may take its tokens.
 */
public final class TokenIssuer implements AutoCloseable {
    /** What its tokens promise. */
    public static final String CAVEAT = "signs a token for anybody on this machine";

    private static final String NAME = "travel";

    private final MockOAuth2Server server;

    private TokenIssuer(MockOAuth2Server server) {
        this.server = server;
    }

    /** Returns once it answers at {@code port}. */
    public static TokenIssuer start(int port) {
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(
                        false,
                        null,
                        null,
                        false,
                        new OAuth2TokenProvider(),
                        Set.of(new TravelTokens(NAME)),
                        new NettyWrapper()),
                new Route[0]);
        server.start(InetAddress.getLoopbackAddress(), port);
        return new TokenIssuer(server);
    }

    /** The {@code iss} of its tokens; discovery is below it. */
    public static String uri(int port) {
        return "http://127.0.0.1:" + port + "/" + NAME;
    }

    public static String description() {
        return "mock-oauth2-server, embedded";
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
