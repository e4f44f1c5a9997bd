package com.mercurious.travel.tools.bench.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Event streams of travel requests, opened and read by one thread that does nothing with what comes. */
final class IdleStreams implements AutoCloseable {
    private static final int BUFFER = 1 << 14;
    private static final String OK = "HTTP/1.1 200";

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final InetSocketAddress gateway;
    private final String token;
    private final Thread reader;
    private volatile boolean closed;

    /** @param token of the caller whose requests are watched */
    IdleStreams(URI gateway, String token) throws IOException {
        this.token = token;
        this.gateway = new InetSocketAddress(gateway.getHost(), gateway.getPort());
        reader = Thread.ofPlatform().daemon().name("idle-streams").start(this::read);
    }

    /** Asks for the events of the travel request {@code id} and leaves them be. */
    void open(String id) throws IOException {
        SocketChannel channel = SocketChannel.open(gateway);
        channels.add(channel);
        String request =
                ("GET /v1/travel-requests/%s/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Authorization: Bearer %s\r\n\r\n")
                        .formatted(id, token);
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ, false);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (!closed) {
            try {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key, buffer);
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        buffer.clear();
        int read;
        try {
            read = ((SocketChannel) key.channel()).read(buffer);
        } catch (IOException e) {
            read = -1;
        }
        if (read < 0) {
            key.cancel();
            ended.incrementAndGet();
        } else if (!(boolean) key.attachment() && read >= OK.length()) {
            String begin = new String(buffer.array(), 0, OK.length(), StandardCharsets.US_ASCII);
            if (begin.equals(OK)) {
                served.incrementAndGet();
            }
            key.attach(true);
        }
    }

    /** Streams that were answered 200. */
    int served() {
        return served.get();
    }

    /** Streams that the gateway closed. */
    int ended() {
        return ended.get();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
