package com.mercurious.travel.tools.deploy.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.deploy.service.Service.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is derived of the project's own services. */
class ServiceTest {
    private static Map<String, Service> services;

    @BeforeAll
    static void readServices() throws IOException {
        services = Service.of(Path.of(System.getProperty("travel.root")));
    }

    @Test
    void allThreeServicesAreFound() {
        assertThat(services).containsOnlyKeys("api-gateway", "api-generation", "api-enrichment");
    }

    @ParameterizedTest
    @CsvSource({
        "api-gateway, KAFKA_SASL_JAAS_CONFIG, READ",
        "api-gateway, KAFKA_SECURITY_PROTOCOL, READ",
        "api-gateway, KAFKA_SSL_TRUSTSTORE_LOCATION, READ",
        "api-gateway, KAFKA_BOOTSTRAP_SERVER, UNKNOWN",
        "api-gateway, TRAVEL_OUTBOX_QUEUE_BYTES, READ",
        "api-gateway, QUARKUS_MONGODB_CONNECTION_STRING, READ",
        "api-gateway, QUARKUS_LOG_CATEGORY__ORG_MONGODB_DRIVER__LEVEL, READ",
        "api-gateway, QUARKUS_LOG_CONSOLE_JSON_ENABLED, READ",
        "api-gateway, MP_MESSAGING_INCOMING_PLANNED_MAX_POLL_RECORDS, READ",
        "api-gateway, QUARKUS_MANAGEMENT_PORT, READ",
        "api-gateway, QUARKUS_MANAGEMENT_ENABLED, FIXED",
        "api-gateway, QUARKUS_HTTP_ROOT_PATH, FIXED",
        "api-gateway, TRAVEL_PLANNER_SEARCH_TIME, UNKNOWN",
        "api-generation, TRAVEL_PLANNER_SEARCH_TIME, READ",
        "api-generation, TRAVEL_CATALOGUE_DIR, READ",
        "api-generation, REDIS_URI, UNKNOWN",
        "api-generation, QUARKUS_REDIS_HOSTS, UNKNOWN",
        "api-generation, QUARKUS_MONGODB_CONNECTION_STRING, UNKNOWN",
        "api-enrichment, TRAVEL_ENRICHMENT_PROVIDERS_OPEN_WEATHER_KEY, READ",
        "api-enrichment, TRAVEL_ENRICHMENT_PROVIDERS_OPEN_METEO_CONNECT_TIMEOUT, READ",
        "api-enrichment, QUARKUS_REDIS_HOSTS, READ",
        "api-enrichment, MONGODB_URI, UNKNOWN"
    })
    void knowsWhichVariablesAreRead(String service, String variable, Use use) {
        assertThat(services.get(service).use(variable)).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource({
        "api-gateway, KAFKA_SASL_JAAS_CONFIG MONGODB_URI REDIS_URI",
        "api-generation, KAFKA_SASL_JAAS_CONFIG",
        "api-enrichment, KAFKA_SASL_JAAS_CONFIG"
    })
    void knowsWithoutWhichVariablesAServiceDoesNotStart(String service, String variables) {
        assertThat(services.get(service).required(Set.of())).containsExactly(variables.split(" "));
    }

    @Test
    void aPropertyThatIsSetItselfNeedsNoVariableForItsValue() {
        Set<String> lacking = services.get("api-gateway").required(Set.of("QUARKUS_MONGODB_CONNECTION_STRING"));

        assertThat(lacking).doesNotContain("MONGODB_URI").contains("REDIS_URI");
    }

    @Test
    void packagedServicesAnswerProbesOnTheManagementPort() {
        for (Service service : services.values()) {
            Probes probes = Probes.of(service, Map.of());

            assertThat(probes.port()).isEqualTo(9000);
            assertThat(probes.paths())
                    .containsEntry("/q/health/started", "started")
                    .containsEntry("/q/health/ready", "ready")
                    .containsEntry("/q/health/live", "live")
                    .containsEntry("/q/metrics", "metrics");
        }
    }

    @Test
    void thePortOfProbesIsTheEnvironments() {
        Probes probes = Probes.of(services.get("api-gateway"), Map.of("QUARKUS_MANAGEMENT_PORT", "9100"));

        assertThat(probes.port()).isEqualTo(9100);
    }
}
