package com.mercurious.travel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class EventIdsTest {
    private static final String REQUEST = "01930d5e-7c40-7b1a-9c53-6f1f0a2b4c11";

    /** The example of RFC 9562, appendix A.4: "www.example.com" in the DNS name space. */
    @Test
    void nameBasedIsVersion5OfTheRfc() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        UUID id = EventIds.nameBased(dns, "www.example.com");

        assertThat(id).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theSameStepHasTheSameIdInEveryRunOfTheSuite() {
        String id = EventIds.of(REQUEST, EventType.GENERATION_PROGRESS, 1, 2);

        assertThat(id).isEqualTo(EventIds.of(REQUEST, EventType.GENERATION_PROGRESS, 1, 2));
        assertThat(id)
                .isEqualTo(new GenerationProgress(REQUEST, 1, 2, GenerationProgress.Stage.SEARCHING, 40, 151.0, 2)
                        .eventId());
    }

    @Test
    void requestTypeAttemptAndSequenceEachMakeAnotherId() {
        Set<String> ids = new HashSet<>();
        for (String request : new String[] {REQUEST, UUID.randomUUID().toString()}) {
            for (EventType type : EventType.values()) {
                for (int attempt = 1; attempt <= 3; attempt++) {
                    for (int sequence = 0; sequence < 3; sequence++) {
                        ids.add(EventIds.of(request, type, attempt, sequence));
                    }
                }
            }
        }

        assertThat(ids).hasSize(2 * EventType.values().length * 3 * 3);
    }
}
