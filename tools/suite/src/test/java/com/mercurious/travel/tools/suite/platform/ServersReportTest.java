package com.mercurious.travel.tools.suite.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServersReportTest {

    @Test
    void eachServerHasALineAndNoPasswordIsAmongThem() {
        PlatformState state = new PlatformState(
                new PlatformState.Kafka("127.0.0.1:9092", "Apache Kafka, embedded", Map.of("admin", "s3cret")),
                new PlatformState.Store("mongodb://u:s3cret@127.0.0.1", "MongoDB 8, container", null),
                new PlatformState.Store("redis://127.0.0.1", "Redis 7, container", null),
                new PlatformState.Store("http://127.0.0.1:3003/travel", "an issuer", null));

        String lines = ServersReport.lines(state);

        assertThat(lines.lines())
                .containsExactly(
                        "Kafka: Apache Kafka, embedded", "MongoDB: MongoDB 8, container", "Redis: Redis 7, container");
        assertThat(lines).doesNotContain("s3cret");
    }
}
