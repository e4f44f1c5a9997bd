package com.mercurious.travel.tools.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tokens of the platform's issuer, which gives one to anybody for any name (RFC 6749, section 4.4); kept while they last. */
public final class IssuerTokens implements TokenSource {
    /** Whom tokens are for where nobody is named. */
    public static final String USUAL_USER = "traveller";

    /** What a traveller may do. */
    public static final String USUAL_SCOPE = "travel:read travel:write";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** A token goes to a service whose clock may be another. */
    private static final long SPARE_S = 60;

    private final URI issuer;
    private final String user;
    private final String scope;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String token;
    private long usableUntil;

    /**
     * @param issuer the platform's
     * @param user who is to be the caller
     * @param scope with blanks in between
     */
    public IssuerTokens(URI issuer, String user, String scope) {
        this.issuer = issuer;
        this.user = user;
        this.scope = scope;
    }

    /** Tokens of the usual user, with the usual scope. */
    public static IssuerTokens of(URI issuer) {
        return new IssuerTokens(issuer, USUAL_USER, USUAL_SCOPE);
    }

    @Override
    public synchronized String token() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() - usableUntil > 0) {
            JsonNode answer = ask();
            token = answer.path("access_token").asText();
            usableUntil = System.nanoTime()
                    + Duration.ofSeconds(answer.path("expires_in").asLong() - SPARE_S)
                            .toNanos();
        }
        return token;
    }

    private JsonNode ask() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_secret=none&client_id="
                        + encoded(user) + "&scope=" + encoded(scope)))
                .build();
        HttpResponse<byte[]> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new IOException("no issuer of tokens answers at " + issuer, e);
        }
        if (response.statusCode() != 200) {
            throw new IOException("the issuer at %s gave no token but %s: %s"
                    .formatted(issuer, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return new ObjectMapper().readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
