package com.mercurious.travel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaBaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://travel.example/schemas", "https://travel.example/schemas/"})
    void anAddressHasASlashAtItsEndWhetherItIsGivenOrNot(String given) {
        assertThat(SchemaBase.of(given).addressOf(EventType.REQUEST_CANCELLED))
                .isEqualTo("https://travel.example/schemas/request.cancelled.v1.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/schemas/",
                "schemas",
                "localhost:3000/schemas",
                "http:///schemas",
                "http://not an address",
                "https://travel.example/schemas?v=1",
                "https://travel.example/#schemas"
            })
    void whatIsNoAbsoluteAddressIsRefusedWithWhatIsRight(String given) {
        assertThatThrownBy(() -> SchemaBase.of(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + given + "'")
                .hasMessageContaining("http://localhost:3000/schemas/");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaIsAtThePathThatTheGatewayHasItAt(EventType type) {
        assertThat(URI.create(SchemaBase.LOCAL.addressOf(type)))
                .hasScheme("http")
                .hasPath(type.schemaPath());
    }
}
