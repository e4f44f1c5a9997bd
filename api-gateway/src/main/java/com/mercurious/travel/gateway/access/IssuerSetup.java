package com.mercurious.travel.gateway.access;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Tells Quarkus' OIDC extension whose tokens to take. All of it comes from {@link AccessConfig} and takes the place of what
 * {@code quarkus.oidc.*} may say, which includes switching the check off.
 */
@ApplicationScoped
public class IssuerSetup {
    private static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final AccessConfig config;

    IssuerSetup(AccessConfig config) {
        this.config = config;
    }

    /** @throws ConfigurationException where it can't be told whose tokens are taken: a service that takes all is no choice */
    void create(@Observes Oidc oidc) {
        String issuer = config.issuer()
                .orElseThrow(() -> new ConfigurationException("TRAVEL_AUTH_ISSUER is not set: give the address of the"
                        + " issuer whose tokens callers bring, such as https://id.example.com"));
        requireAddress("TRAVEL_AUTH_ISSUER", issuer);
        config.jwks().ifPresent(address -> requireAddress("TRAVEL_AUTH_JWKS", address));
        requireAlgorithms(config.algorithms());
        if (config.clockSkew().isNegative() || config.clockSkew().compareTo(MOST_SKEW) > 0) {
            throw new ConfigurationException("TRAVEL_AUTH_CLOCK_SKEW is %s; it may be from 0 to %s s"
                    .formatted(config.clockSkew(), MOST_SKEW.toSeconds()));
        }
        if (config.audience().isBlank() || config.audience().equals("any")) {
            throw new ConfigurationException(
                    "TRAVEL_AUTH_AUDIENCE is '%s'; give the one name that tokens for this API have as their aud"
                            .formatted(config.audience()));
        }
        oidc.create(tenant(issuer));
    }

    private OidcTenantConfig tenant(String issuer) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(issuer)
                .applicationType(ApplicationType.SERVICE)
                .connectionTimeout(config.issuerTimeout())
                .token()
                .issuer(issuer)
                .audience(config.audience())
                .subjectRequired(true)
                .lifespanGrace((int) config.clockSkew().toSeconds())
                .forcedJwkRefreshInterval(config.unknownKeyInterval())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        config.jwks().ifPresent(address -> tenant.discoveryEnabled(false).jwksPath(address));
        return tenant.build();
    }

    private static void requireAddress(String variable, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new ConfigurationException(
                    "%s is '%s', which is no address: %s".formatted(variable, text, e.getReason()));
        }
        throw new ConfigurationException(
                "%s is '%s'; give an address that begins with https://, or http:// on a".formatted(variable, text)
                        + " network of your own");
    }

    private static void requireAlgorithms(List<String> algorithms) {
        for (String algorithm : algorithms) {
            if (!ASYMMETRIC.contains(algorithm)) {
                throw new ConfigurationException("TRAVEL_AUTH_ALGORITHMS has '%s'; each is one of %s"
                        .formatted(algorithm, ASYMMETRIC.stream().sorted().toList()));
            }
        }
    }
}
