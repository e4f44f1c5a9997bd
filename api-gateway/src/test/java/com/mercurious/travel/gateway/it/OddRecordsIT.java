package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.ServiceProbe;
import com.mercurious.travel.tools.testing.records.ChannelFuzz;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No record, whatever is in it, ends a channel of the gateway: afterwards a request still goes all the way. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class OddRecordsIT extends GatewayScenario {

    /** The topics that the gateway reads, with their writers. */
    enum Channel {
        PLANNING(EventType.GENERATION_PROGRESS, "api-generation", id -> Samples.planning(id, 0, 10)),
        PLANNED(EventType.GENERATION_COMPLETED, "api-generation", Samples::planned),
        ENRICHING(EventType.ENRICHMENT_PROGRESS, "api-enrichment", id -> Samples.enriching(id, 0, 10)),
        ENRICHED(EventType.ENRICHMENT_COMPLETED, "api-enrichment", Samples::enriched);

        private final EventType type;
        private final String writer;
        private final Function<String, TravelEvent> good;

        Channel(EventType type, String writer, Function<String, TravelEvent> good) {
            this.type = type;
            this.writer = writer;
            this.good = good;
        }
    }

    @ParameterizedTest
    @EnumSource
    void oddRecordsAreDeadLettersAndRequestsComplete(Channel channel) throws Exception {
        // Given
        ChannelFuzz fuzz = new ChannelFuzz(channel.type, channel.writer, channel.good, new ServiceProbe(base));

        // When
        fuzz.run();

        // Then
        assertThat(completed()).isNotNull();
        await().untilAsserted(() ->
                assertThat(api().get("/q/health/live").statusCode()).isEqualTo(200));
    }
}
