package com.mercurious.travel.gateway.limit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the gateway from a start in which any caller could say whose address it has: without a list, Quarkus believes all. */
@ApplicationScoped
public class ProxyTrust {
    private final boolean believes;
    private final Optional<List<String>> trusted;

    ProxyTrust(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean believes,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.believes = believes;
        this.trusted = trusted;
    }

    /** @throws ConfigurationException where everybody would be believed */
    void check(@Observes StartupEvent event) {
        if (believes && trusted.orElse(List.of()).isEmpty()) {
            throw new ConfigurationException(
                    "TRAVEL_TRUSTED_PROXIES is empty, which would believe the X-Forwarded-For of anybody;"
                            + " give the networks of the proxies, such as 10.0.0.0/8, or leave it out");
        }
    }
}
