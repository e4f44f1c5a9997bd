package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what no proper one would: any bytes, and a hang-up whenever it likes. */
final class RawClient implements AutoCloseable {
    private final Socket socket;

    RawClient(URI base) throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(10_000);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends as much as the server takes before it hangs up. */
    void sendWhatIsTaken(String text) {
        try {
            send(text);
        } catch (IOException e) {
            // It has answered already, and need not read the rest.
            assertThat(e).isInstanceOf(SocketException.class);
        }
    }

    /** All that the server says until it hangs up. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What the server says up to the end of {@code text}, or until it hangs up. */
    String answerUpTo(String text) throws IOException {
        StringBuilder said = new StringBuilder();
        for (int next = 0; next != -1 && said.indexOf(text) < 0; ) {
            next = socket.getInputStream().read();
            said.append((char) next);
        }
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
