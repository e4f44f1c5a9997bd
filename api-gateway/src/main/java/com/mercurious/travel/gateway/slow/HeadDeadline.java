package com.mercurious.travel.gateway.slow;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on a client whose head of a request is not there in whole within a set time: from when it is connected, and of
 * each further request from its first byte. A head ends with an empty line (RFC 9112, section 2.1); what comes behind it is
 * its body until something is answered. Of a connection with TLS it sees nothing, and leaves.
 */
final class HeadDeadline extends ChannelDuplexHandler {
    /** Begins the first record of a TLS connection (RFC 8446, section 5.1). */
    private static final byte TLS_HANDSHAKE = 22;

    private final Duration limit;
    private final Runnable onHangUp;
    private @Nullable Future<?> deadline;
    private boolean inHead = true;
    private boolean answered;
    private boolean begun;
    private boolean emptyLine = true;

    /** @param onHangUp told of each client that is hung up on */
    HeadDeadline(Duration limit, Runnable onHangUp) {
        this.limit = limit;
        this.onHangUp = onHangUp;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        start(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            if (!begun && bytes.isReadable() && bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE) {
                stop();
                context.pipeline().remove(this);
            } else {
                read(context, bytes);
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        stop();
        inHead = false;
        answered = true;
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private void read(ChannelHandlerContext context, ByteBuf bytes) {
        if (answered) {
            answered = false;
            inHead = true;
            begun = false;
            emptyLine = true;
            start(context);
        }
        for (int i = bytes.readerIndex(); inHead && i < bytes.writerIndex(); i++) {
            byte next = bytes.getByte(i);
            if (next == '\n') {
                if (begun && emptyLine) {
                    inHead = false;
                    stop();
                }
                emptyLine = true;
            } else if (next != '\r') {
                begun = true;
                emptyLine = false;
            }
        }
    }

    private void start(ChannelHandlerContext context) {
        stop();
        deadline = context.executor().schedule(() -> hangUp(context), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void hangUp(ChannelHandlerContext context) {
        onHangUp.run();
        context.close();
    }
}
