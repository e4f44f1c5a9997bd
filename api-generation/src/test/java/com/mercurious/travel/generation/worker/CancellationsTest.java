package com.mercurious.travel.generation.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CancellationsTest {
    private final Cancellations cancellations = new Cancellations();

    @Test
    void whatWasCancelledBeforeItBeganIsKnown() {
        cancellations.cancel("early");

        assertThat(cancellations.isCancelled("early")).isTrue();
        assertThat(cancellations.isCancelled("other")).isFalse();
    }

    @Test
    void theMemoryIsBounded() {
        cancellations.cancel("first");

        for (int i = 0; i < Cancellations.REMEMBERED; i++) {
            cancellations.cancel("later-" + i);
        }

        assertThat(cancellations.isCancelled("first")).isFalse();
        assertThat(cancellations.isCancelled("later-0")).isTrue();
    }
}
