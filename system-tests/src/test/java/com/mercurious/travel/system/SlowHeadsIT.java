package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.system.TestSuite.Running;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that never end the head of their request, against the gateway as it is shipped: a JVM option switches it on. */
@ExtendWith(TestSuite.class)
class SlowHeadsIT {
    private static final int CLIENTS = 200;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Running running;

    SlowHeadsIT(Running running) {
        this.running = running;
    }

    @Test
    void slowHeadsAreHungUpOnAndStarveNobody() throws Exception {
        // Given
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = connect(running.suite().gateway());
            send(client, "GET /v1/travel-requests HTTP/1.1\r\nHost: gateway\r\n");
            slow.add(client);
        }

        // When
        String id = running.suite()
                .client()
                .submit(PipelineIT.example("city-break"))
                .id();

        // Then
        assertThat(id).isNotEmpty();
        Socket trickling = slow.getFirst();
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).until(isHungUpThoughItGoesOn(trickling));
        for (Socket client : slow) {
            client.setSoTimeout((int) LIMIT.toMillis());
            assertThat(answer(client)).isEmpty();
            client.close();
        }
    }

    private static Callable<Boolean> isHungUpThoughItGoesOn(Socket client) {
        return () -> {
            try {
                send(client, "X-More: yes\r\n");
                client.setSoTimeout(1);
                return client.getInputStream().read() == -1;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                // A reset: it was hung up on before it sent on.
                return true;
            }
        };
    }

    private static String answer(Socket client) throws IOException {
        try {
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return "";
        }
    }

    private static Socket connect(URI gateway) throws IOException {
        return new Socket(gateway.getHost(), gateway.getPort());
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
