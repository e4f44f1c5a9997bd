package com.mercurious.travel.tools.bench.pipeline.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTapTest {
    private static final int ANSWER = 100;

    private ServerSocket store;
    private StoreTap tap;

    @BeforeEach
    void startStore() throws IOException {
        store = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answerAll);
        tap = new StoreTap("mongodb://user:secret@127.0.0.1:%d/?appName=it".formatted(store.getLocalPort()));
    }

    /** Answers each message with a hundred bytes. */
    private void answerAll() {
        try (Socket client = store.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                int size = Integer.reverseBytes(in.readInt());
                in.readNBytes(size - Integer.BYTES);
                client.getOutputStream().write(new byte[ANSWER]);
            }
        } catch (IOException e) {
            if (!(e instanceof EOFException || e instanceof SocketException)) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @AfterEach
    void stopStore() throws IOException {
        tap.close();
        store.close();
    }

    @Test
    void countsCommandsAndBytesEachWayAndPassesThemOn() throws Exception {
        URI uri = URI.create(tap.uri());
        byte[] insert = message("insert", 500);
        byte[] update = message("update", 300);
        try (Socket client = new Socket(uri.getHost(), uri.getPort())) {
            for (byte[] message : new byte[][] {message("hello", 60), insert, update, insert}) {
                client.getOutputStream().write(message);
                assertThat(client.getInputStream().readNBytes(ANSWER)).hasSize(ANSWER);
            }

            StoreTap.Traffic traffic = tap.traffic();

            assertThat(traffic.commands()).containsOnly(Map.entry("insert", 2L), Map.entry("update", 1L));
            assertThat(traffic.operations()).isEqualTo(3);
            assertThat(traffic.bytesToStore()).isEqualTo(1_300);
            assertThat(traffic.bytesFromStore()).isEqualTo(4 * ANSWER);
        }
    }

    @Test
    void keepsWhatElseTheUriSays() {
        assertThat(tap.uri())
                .startsWith("mongodb://user:secret@127.0.0.1:")
                .endsWith("/?appName=it")
                .isNotEqualTo("mongodb://user:secret@127.0.0.1:%d/?appName=it".formatted(store.getLocalPort()));
    }

    @Test
    void endsBothSidesWhereOneEnds() throws Exception {
        URI uri = URI.create(tap.uri());
        try (Socket client = new Socket(uri.getHost(), uri.getPort())) {
            client.getOutputStream().write(message("ping", 60));
            client.getInputStream().readNBytes(ANSWER);

            tap.close();

            await().untilAsserted(
                            () -> assertThat(client.getInputStream().read()).isEqualTo(-1));
        }
    }

    @Test
    void refusesSeveralServers() {
        assertThatThrownBy(() -> new StoreTap("mongodb://a:1,b:2/").close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one server only");
    }

    private static byte[] message(String command, int size) {
        ByteBuffer message = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(size).putInt(1).putInt(0).putInt(2013).putInt(0).put((byte) 0);
        message.putInt(size - 21)
                .put((byte) 2)
                .put(command.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
        return message.array();
    }
}
