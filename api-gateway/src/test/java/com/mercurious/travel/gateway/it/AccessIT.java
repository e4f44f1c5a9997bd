package com.mercurious.travel.gateway.it;

import static com.mercurious.travel.gateway.it.SignedTokens.claims;
import static com.mercurious.travel.gateway.it.SignedTokens.published;
import static com.mercurious.travel.gateway.it.SignedTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that are right, and those with which somebody tries to come in all the same. The issuer has no discovery. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
@WithTestResource(
        value = KeyServerResource.class,
        initArgs = {
            @ResourceArg(name = "travel.auth.unknown-key-interval", value = "1s"),
            @ResourceArg(name = "travel.auth.key-refresh", value = "1h"),
            @ResourceArg(name = "quarkus.oidc.tenant-enabled", value = "false"),
            @ResourceArg(name = "quarkus.oidc.token.issuer", value = "any"),
            @ResourceArg(name = "quarkus.oidc.token.audience", value = "any"),
            @ResourceArg(name = "quarkus.oidc.public-key", value = "none"),
        })
class AccessIT {
    private static final String LIST = "/v1/travel-requests";
    private static PublicJsonWebKey rsa;
    private static PublicJsonWebKey ec;
    private static PublicJsonWebKey edDsa;
    private static PublicJsonWebKey foreign;

    @TestHTTPResource("/")
    URI base;

    private final URI keyServer = ConfigProvider.getConfig().getValue("travel.auth.jwks", URI.class);

    private Api api;

    @BeforeAll
    static void makeKeys() throws JoseException {
        rsa = SignedTokens.rsa("rsa");
        ec = SignedTokens.ec("ec");
        edDsa = SignedTokens.ed25519("ed25519");
        foreign = SignedTokens.rsa("rsa");
    }

    @BeforeEach
    void publishKeys() throws JoseException {
        api = new Api(base, null);
        publish(published(rsa, ec, edDsa));
        await().untilAsserted(() ->
                assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200));
        await().untilAsserted(() -> {
            assertThat(statusOf(signed("RS256", rsa))).isEqualTo(200);
            assertThat(statusOf(unknown("any"))).isEqualTo(401);
        });
    }

    @Test
    void eachListedAlgorithmIsTakenEd25519Included() throws JoseException {
        // When
        List<Integer> statuses = List.of(
                statusOf(signed("RS256", rsa)),
                statusOf(signed("PS256", rsa)),
                statusOf(signed("ES256", ec)),
                statusOf(signed("EdDSA", edDsa)));

        // Then
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void scopesMayBeATextOrAListInEitherClaim() throws JoseException {
        // When
        List<Integer> statuses = new ArrayList<>();
        for (Consumer<JwtClaims> scope : List.<Consumer<JwtClaims>>of(
                c -> c.setStringListClaim("scope", List.of("travel:read", "other")),
                c -> c.setClaim("scp", "travel:read"),
                c -> c.setStringListClaim("scp", List.of("travel:read")))) {
            statuses.add(statusOf(token("RS256", rsa, c -> {
                c.unsetClaim("scope");
                scope.accept(c);
            })));
        }

        // Then
        assertThat(statuses).containsExactly(200, 200, 200);
    }

    @Test
    void whatIsWithinTheSkewIsTaken() throws JoseException {
        // When
        int expired = statusOf(token("RS256", rsa, c -> {
            c.setIssuedAt(inSeconds(-60));
            c.setExpirationTime(inSeconds(-10));
        }));
        int early = statusOf(token("RS256", rsa, c -> {
            c.setNotBefore(inSeconds(10));
            c.setIssuedAt(inSeconds(10));
        }));

        // Then
        assertThat(List.of(expired, early)).containsOnly(200);
    }

    @Test
    void whateverElseSomebodyTriesIsRefused() throws JoseException {
        // Given
        Map<String, String> attempts = new LinkedHashMap<>();
        attempts.put("wrong issuer", token("RS256", rsa, c -> c.setIssuer("https://other.test")));
        attempts.put("issuer with a slash", token("RS256", rsa, c -> c.setIssuer(SignedTokens.ISSUER + "/")));
        attempts.put("no issuer", token("RS256", rsa, c -> c.unsetClaim("iss")));
        attempts.put("wrong audience", token("RS256", rsa, c -> c.setAudience("another-api")));
        attempts.put("no audience", token("RS256", rsa, c -> c.unsetClaim("aud")));
        attempts.put("expired", token("RS256", rsa, c -> {
            c.setIssuedAt(inSeconds(-120));
            c.setExpirationTime(inSeconds(-60));
        }));
        attempts.put("without an end", token("RS256", rsa, c -> c.unsetClaim("exp")));
        attempts.put("not yet valid", token("RS256", rsa, c -> c.setNotBefore(inSeconds(60))));
        attempts.put("issued in the future", token("RS256", rsa, c -> c.setIssuedAt(inSeconds(60))));
        attempts.put("no subject", token("RS256", rsa, c -> c.unsetClaim("sub")));
        attempts.put("another's key of the same name", signed("RS256", foreign));
        attempts.put("a key of no name", signed("RS256", foreign.getPrivateKey(), Map.of(), claims(c -> {})));
        attempts.put("an algorithm that is not listed", signed("RS512", rsa));
        attempts.put("none", unsigned("none"));
        attempts.put("None", unsigned("nOnE"));
        attempts.put("no signature", signed("RS256", rsa).replaceFirst("\\.[^.]*$", "."));
        attempts.put("another's signature", tampered(signed("RS256", rsa)));
        attempts.put("another's kind of key", unknown("ec"));
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(rsa.getPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (byte[] secret :
                List.of(pem, rsa.getPublicKey().getEncoded(), published(rsa).getBytes(StandardCharsets.UTF_8))) {
            attempts.put(
                    "HS256 with the public key, " + secret.length,
                    signed("HS256", new HmacKey(secret), Map.of("kid", "rsa"), claims(c -> {})));
        }
        attempts.put("no JWT", "opaque");
        attempts.put("five parts", "a.b.c.d.e");
        attempts.put("nothing in its parts", "..");

        // When
        Map<String, Integer> statuses = new LinkedHashMap<>();
        attempts.forEach((name, token) -> {
            HttpResponse<String> answer = get(token);
            statuses.put(name, answer.statusCode());
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(name)
                    .get()
                    .asString()
                    .startsWith("Bearer realm=\"travel\", error=\"invalid_token\"");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Api.json(answer).path("detail").asText())
                    .as(name)
                    .doesNotContain("jose4j", "Exception", "JWK", token);
        });

        // Then
        assertThat(statuses).allSatisfy((name, status) -> assertThat(status).isEqualTo(401));
    }

    @Test
    void whatIsNoTokenAtAllIsTheTokensFaultAndNotTheIssuers() throws JoseException {
        // Given
        String good = signed("RS256", rsa);
        Random random = new Random(12);

        // When
        Map<String, Integer> statuses = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder broken = new StringBuilder(good);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(Math.min(broken.length() - 1, 1 + random.nextInt(good.length())));
                switch (random.nextInt(3)) {
                    case 0 -> broken.setLength(at + 1);
                    case 1 -> broken.setCharAt(at, ".A-9_".charAt(random.nextInt(5)));
                    default -> broken.insert(at, encoded("{}[]\"\\ \u0000".substring(random.nextInt(8))));
                }
                if (broken.length() < 3) {
                    break;
                }
            }
            String token = broken.toString();
            if (!token.equals(good)) {
                statuses.put(token, statusOf(token));
            }
        }

        // Then
        assertThat(statuses).hasSizeGreaterThan(200).allSatisfy((token, status) -> assertThat(status)
                .isEqualTo(401));
        assertThat(statusOf(unknown("any"))).isEqualTo(401);
    }

    @Test
    void keysThatATokenBringsAlongAreNotLookedAt() throws JoseException {
        // Given
        int before = asked("/count");
        String elsewhere = keyServer.resolve("/keys").toString();
        Map<String, Object> own = foreign.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        List<Map<String, Object>> headers = List.of(
                Map.of("kid", "rsa", "jku", elsewhere),
                Map.of("kid", elsewhere),
                Map.of("kid", "../../../../dev/null"),
                Map.of("kid", "rsa", "x5u", elsewhere),
                Map.of("jwk", own),
                Map.of("kid", "rsa", "jwk", own),
                Map.of("kid", "rsa", "x5c", List.of("MIIB")),
                Map.of("x5t", "AAAA"));

        // When
        List<Integer> statuses = new ArrayList<>();
        for (Map<String, Object> header : headers) {
            statuses.add(statusOf(signed("RS256", foreign.getPrivateKey(), new HashMap<>(header), claims(c -> {}))));
        }

        // Then
        assertThat(statuses).containsOnly(401);
        assertThat(asked("/count") - before).isLessThanOrEqualTo(2);
    }

    @Test
    void aHeaderThatIsNoTokenIsRefused() {
        // Given
        Map<String, String> attempts = Map.of(
                "Bearer", "invalid-token",
                "Bearer ", "invalid-token",
                "Bearer a b", "invalid-token",
                "Basic YWRhOmFkYQ==", "missing-token",
                "bearerish x.y.z", "missing-token");

        // When, Then
        attempts.forEach((header, slug) -> {
            HttpResponse<String> answer = api.get(LIST, Api.AUTHORIZATION, header);
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(Api.json(answer).path("type").asText()).as(header).endsWith("/" + slug);
        });
        assertThat(api.get(LIST + "?access_token=a.b.c").statusCode()).isEqualTo(401);
    }

    @Test
    void aRotatedKeyIsTakenWithoutARestartAndTheFormerGoes() throws Exception {
        // Given
        PublicJsonWebKey next = SignedTokens.ec("next-" + System.nanoTime());
        publish(published(next));

        // When, Then
        await().untilAsserted(() -> assertThat(statusOf(signed("ES256", next))).isEqualTo(200));
        assertThat(statusOf(signed("RS256", rsa))).isEqualTo(401);
    }

    @Test
    void tokensOfUnknownKeysHaveTheKeysFetchedNoMoreThanOnceAnInterval() throws Exception {
        // Given
        int before = asked("/count");
        long begin = System.nanoTime();

        // When
        for (int i = 0; i < 60; i++) {
            statusOf(unknown("unknown-" + i));
        }

        // Then
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertThat(asked("/count") - before).isBetween(1, (int) seconds + 2);
    }

    @Test
    void whileTheIssuerIsAwayKnownKeysGoOnAndOthersAreAskedToComeBack() throws Exception {
        // Given
        publish("");

        // When
        await().untilAsserted(() -> {
            HttpResponse<String> unknown = get(unknown("unknown"));
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.headers().firstValue("Retry-After")).contains("1");
            assertThat(Api.json(unknown).path("type").asText()).endsWith("/issuer-unavailable");
        });

        // Then
        assertThat(statusOf(signed("RS256", rsa))).isEqualTo(200);
        assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private int statusOf(String token) {
        return get(token).statusCode();
    }

    private HttpResponse<String> get(String token) {
        return api.get(LIST, Api.AUTHORIZATION, "Bearer " + token);
    }

    private void publish(String keys) {
        new Api(keyServer, null).send("PUT", keyServer.getPath(), keys.isEmpty() ? null : keys);
    }

    private int asked(String path) {
        return Integer.parseInt(new Api(keyServer, null).get(path).body());
    }

    private static String token(String algorithm, PublicJsonWebKey key, Consumer<JwtClaims> change)
            throws JoseException {
        return signed(algorithm, key.getPrivateKey(), Map.of("kid", key.getKeyId()), claims(change));
    }

    private static String unsigned(String algorithm) {
        return encoded("{\"alg\":\"%s\",\"kid\":\"rsa\"}".formatted(algorithm)) + "."
                + encoded(claims(c -> {}).toJson()) + ".";
    }

    /** A token whose key is not that of the name that it says. */
    private static String unknown(String kid) throws JoseException {
        return signed("RS256", foreign.getPrivateKey(), Map.of("kid", kid), claims(c -> {}));
    }

    /** The same signature under other claims. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + encoded(claims(c -> c.setSubject("grace")).toJson()) + "." + parts[2];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static NumericDate inSeconds(int seconds) {
        NumericDate time = NumericDate.now();
        time.addSeconds(seconds);
        return time;
    }
}
