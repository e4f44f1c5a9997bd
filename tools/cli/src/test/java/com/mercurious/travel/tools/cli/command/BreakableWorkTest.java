package com.mercurious.travel.tools.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.tools.suite.suite.EndedPart;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BreakableWorkTest {
    private static final EndedPart PART = new EndedPart("api-gateway", 137, Path.of("none.log"));

    private final BreakableWork work = new BreakableWork();

    @Test
    void theEndOfAPartBreaksTheWorkOff() {
        assertThatThrownBy(() -> work.call(() -> {
                    Thread.ofPlatform().start(() -> work.breakOff(PART));
                    new CountDownLatch(1).await();
                    return null;
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(work.endedPart()).isEqualTo(PART);
    }

    @Test
    void whatFollowsTheWorkIsNotInterrupted() throws Exception {
        work.call(() -> null);

        work.breakOff();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void afterTheBreakNothingIsBegun() {
        work.breakOff();

        assertThatThrownBy(() -> work.call(() -> "done")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void theFirstReasonCounts() {
        work.breakOff();
        work.breakOff(PART);

        assertThat(work.endedPart()).isNull();
    }
}
