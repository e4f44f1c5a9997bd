package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The gateway between a client of its API, the workers that a test plays, and those who read its topics. */
abstract class GatewayScenario {
    private static Workers workers;
    private static KafkaProbe admin;
    private static KafkaProbe client;

    @TestHTTPResource("/")
    URI base;

    private Api api;

    @BeforeAll
    static void open() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        workers = new Workers(TestPlatform.state());
        admin = new KafkaProbe(TestPlatform.state(), "admin");
        client = new KafkaProbe(TestPlatform.state(), "app-client");
    }

    @AfterAll
    static void close() throws Exception {
        workers.close();
        admin.close();
        client.close();
    }

    @BeforeEach
    void connect() {
        api = new Api(base);
        await().untilAsserted(() ->
                assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    Api api() {
        return api;
    }

    /** The two workers, each as its own Kafka user. */
    static Workers workers() {
        return workers;
    }

    /** Reads every topic. */
    static KafkaProbe admin() {
        return admin;
    }

    /** Reads what is open to clients. */
    static KafkaProbe client() {
        return client;
    }

    /** A travel request that went all the way to its proposal. */
    String completed() throws Exception {
        return complete(api.accepted());
    }

    /** Takes an accepted travel request all the way to its proposal. */
    String complete(String id) throws Exception {
        return complete(api, id);
    }

    /** Takes an accepted travel request of a caller all the way to its proposal. */
    static String complete(Api api, String id) throws Exception {
        workers.startPlanning(id);
        await().until(() -> api.state(id), "GENERATING"::equals);
        workers.plan(id);
        workers.enrich(id);
        await().until(() -> api.state(id), "COMPLETED"::equals);
        return id;
    }
}
