package com.mercurious.travel.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerSetupTest {
    private static final String ISSUER = "https://id.example.com/realms/travel";

    @Test
    void anIssuerIsFoundByItsDiscovery() {
        OidcTenantConfig tenant = tenant(Map.of());

        assertThat(tenant.authServerUrl()).contains(ISSUER);
        assertThat(tenant.discoveryEnabled().orElse(true)).isTrue();
        assertThat(tenant.tenantEnabled()).isTrue();
        assertThat(tenant.token().issuer()).contains(ISSUER);
        assertThat(tenant.token().audience()).contains(List.of("travel-api"));
        assertThat(tenant.token().lifespanGrace()).hasValue(30);
    }

    @Test
    void anIssuerWithoutDiscoveryHasItsKeysNamed() {
        OidcTenantConfig tenant = tenant(Map.of("travel.auth.jwks", "https://shop.example.com/api/auth/jwks"));

        assertThat(tenant.discoveryEnabled()).contains(false);
        assertThat(tenant.jwksPath()).contains("https://shop.example.com/api/auth/jwks");
        assertThat(tenant.token().issuer()).contains(ISSUER);
    }

    @Test
    void withoutAnIssuerThereIsNoStart() {
        assertThatThrownBy(() -> create(Map.of("travel.auth.issuer", "")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("TRAVEL_AUTH_ISSUER is not set")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, id.example.com, TRAVEL_AUTH_ISSUER is 'id.example.com'",
        "issuer, file:///etc/passwd, TRAVEL_AUTH_ISSUER is 'file:///etc/passwd'",
        "issuer, https://a b, TRAVEL_AUTH_ISSUER is 'https://a b'",
        "jwks, /jwks, TRAVEL_AUTH_JWKS is '/jwks'",
        "algorithms, HS256, TRAVEL_AUTH_ALGORITHMS has 'HS256'",
        "algorithms, 'RS256,none', TRAVEL_AUTH_ALGORITHMS has 'none'",
        "audience, any, TRAVEL_AUTH_AUDIENCE is 'any'",
        "clock-skew, 6m, TRAVEL_AUTH_CLOCK_SKEW is PT6M",
        "clock-skew, -1s, TRAVEL_AUTH_CLOCK_SKEW is PT-1S",
    })
    void whatWouldLetTooManyInIsNoSetting(String name, String value, String said) {
        assertThatThrownBy(() -> create(Map.of("travel.auth." + name, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(said);
    }

    private static OidcTenantConfig tenant(Map<String, String> settings) {
        return create(settings).getFirst();
    }

    private static List<OidcTenantConfig> create(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("travel.auth.issuer", ISSUER));
        all.putAll(settings);
        AccessConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AccessConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(AccessConfig.class);
        List<OidcTenantConfig> created = new ArrayList<>();
        new IssuerSetup(config).create(new Oidc() {
            @Override
            public void create(OidcTenantConfig tenant) {
                created.add(tenant);
            }

            @Override
            public void createServiceApp(String authServerUrl) {
                throw new AssertionError();
            }

            @Override
            public void createWebApp(String authServerUrl, String clientId, String clientSecret) {
                throw new AssertionError();
            }
        });
        return created;
    }
}
