package com.mercurious.travel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    @Test
    void whatIsJsonGoesInAsItIsAndWhatIsNotThereIsLeftOut() {
        // Given
        byte[] json = "{ \"n\" : 1.10 , \"t\":\"\\u00e9\" }".getBytes(StandardCharsets.UTF_8);

        // When
        byte[] object = new JsonObject(16)
                .field("none", null)
                .field("at", Instant.parse("2029-11-21T09:00:00Z"))
                .raw("raw", json)
                .raw("nothing", null)
                .field("list", List.of("a\"b"))
                .done();

        // Then
        assertThat(new String(object, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"at\":\"2029-11-21T09:00:00Z\",\"raw\":{ \"n\" : 1.10 , \"t\":\"\\u00e9\" },\"list\":[\"a\\\"b\"]}");
    }

    @Test
    void anObjectWithoutFieldsIsEmpty() {
        // When
        byte[] object = new JsonObject(2).done();

        // Then
        assertThat(object).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }
}
