package com.mercurious.travel.gateway.slow;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeadDeadlineTest {
    private static final String HEAD = "GET / HTTP/1.1\r\nHost: gateway\r\n\r\n";

    private final AtomicInteger hungUp = new AtomicInteger();
    private final EmbeddedChannel connection = connection();

    @Test
    void whoSendsNothingIsHungUpOn() {
        // When
        pass(10);

        // Then
        assertThat(connection.isOpen()).isFalse();
        assertThat(hungUp).hasValue(1);
    }

    @Test
    void whoSendsAByteNowAndThenIsHungUpOnAllTheSame() {
        // When
        send("\r\n");
        for (int i = 0; i < 10; i++) {
            send("X-Slow: " + i + "\r\n");
            pass(1);
        }

        // Then
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoseHeadIsThereMayWaitForItsAnswer() {
        // When
        send(HEAD.substring(0, 20));
        pass(9);
        send(HEAD.substring(20));
        pass(600);

        // Then
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aBodyIsNoHead() {
        // When
        send("POST / HTTP/1.1\nContent-Length: 10\n\nabc");
        pass(11);
        send("defghij");
        pass(11);

        // Then
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void eachFurtherHeadHasTheSameTimeFromItsFirstByteOn() {
        // Given
        send(HEAD);
        answer();
        pass(60);
        send(HEAD);
        answer();
        pass(60);
        assertThat(connection.isOpen()).isTrue();

        // When
        send("GET /");
        pass(10);

        // Then
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aBodyAfterAnInterimAnswerIsOverOnceThereIsAnAnswer() {
        // Given
        send("POST / HTTP/1.1\r\nExpect: 100-continue\r\n\r\n");
        answer();
        send("{}");

        // When
        answer();
        pass(60);

        // Then
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aConnectionWithTlsIsLeftAlone() {
        // When
        send("\u0016\u0003\u0001");
        pass(600);

        // Then
        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.pipeline().get(HeadDeadline.class)).isNull();
    }

    private EmbeddedChannel connection() {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.freezeTime();
        HeadDeadline deadline = new HeadDeadline(Duration.ofSeconds(10), hungUp::incrementAndGet);
        channel.pipeline().addFirst(deadline);
        channel.pipeline().fireChannelActive();
        return channel;
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void answer() {
        connection.writeOutbound(Unpooled.copiedBuffer("HTTP/1.1 200 OK\r\n\r\n", StandardCharsets.US_ASCII));
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
