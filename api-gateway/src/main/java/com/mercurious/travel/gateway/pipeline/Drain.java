package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.stream.Doorbell;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Makes ready for the end while all clients still work: no more events are taken in, and those who watch or wait are let
 * go; they come back to another replica with what they have seen.
 */
@ApplicationScoped
public class Drain {
    private static final List<String> CHANNELS = List.of("planning", "planned", "enriching", "enriched");

    private final ChannelRegistry channels;
    private final Doorbell doorbell;

    Drain(ChannelRegistry channels, Doorbell doorbell) {
        this.channels = channels;
        this.doorbell = doorbell;
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        for (String name : CHANNELS) {
            PausableChannel channel = channels.getPausable(name);
            if (channel != null) {
                channel.pause();
            }
        }
        doorbell.close();
    }
}
