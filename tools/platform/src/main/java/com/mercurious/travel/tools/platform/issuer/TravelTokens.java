package com.mercurious.travel.tools.platform.issuer;

import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Tokens for the gateway: the client's id is the subject, and it gets the scopes that it asks for. */
record TravelTokens(String issuer) implements OAuth2TokenCallback {
    private static final String AUDIENCE = "travel-api";
    private static final String USUAL_SCOPE = "travel:read travel:write";
    private static final Duration LIFE = Duration.ofHours(1);

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        ClientAuthentication authentication = request.getClientAuthentication();
        return authentication == null
                ? request.getClientID().getValue()
                : authentication.getClientID().getValue();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of(
                "scope",
                request.getScope() == null ? USUAL_SCOPE : request.getScope().toString());
    }

    @Override
    public long tokenExpiry() {
        return LIFE.toSeconds();
    }
}
