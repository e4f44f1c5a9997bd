package com.mercurious.travel.tools.bench.pipeline;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection with at most one request under way. Understands answers with a Content-Length. */
final class LoadConnection implements AutoCloseable {
    private static final int ANSWER_CAPACITY = 64 * 1024;
    private static final String CONTENT_LENGTH = "\r\ncontent-length:";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_CAPACITY);
    private ByteBuffer request;
    private long due;
    private int headEnd = -1;
    private int answerEnd = -1;

    LoadConnection(SocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, 0, this);
    }

    /** Sends {@code bytes} of a whole request. */
    void send(ByteBuffer bytes, long dueAt) throws IOException {
        request = bytes;
        due = dueAt;
        answer.clear();
        headEnd = -1;
        answerEnd = -1;
        write();
    }

    /** Goes on with what the channel is ready for. */
    boolean proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        return key.isReadable() && read();
    }

    private void write() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private boolean read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the gateway closed the connection");
        }
        if (headEnd < 0) {
            String head = text(0, answer.position());
            int end = head.indexOf("\r\n\r\n");
            if (end < 0) {
                return false;
            }
            headEnd = end + 4;
            answerEnd = headEnd + contentLength(head.substring(0, end + 2));
        }
        boolean complete = answer.position() >= answerEnd;
        if (complete) {
            key.interestOps(0);
        }
        return complete;
    }

    private static int contentLength(String head) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(CONTENT_LENGTH);
        if (at < 0) {
            throw new IOException("an answer without Content-Length");
        }
        int from = at + CONTENT_LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }

    /** Status of the whole answer. */
    int status() {
        return Integer.parseInt(text(9, 12));
    }

    /** Body of the whole answer. */
    String body() {
        return text(headEnd, answerEnd);
    }

    /** When the request under way was due. */
    long due() {
        return due;
    }

    private String text(int from, int to) {
        return new String(answer.array(), from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
