package com.mercurious.travel.tools.suite.suite;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Hands out TCP ports of 127.0.0.1 that nobody listens on, none of them twice. */
public final class FreePorts {
    private final Set<Integer> taken = new HashSet<>();

    /** {@code usual} where it is free, else any. */
    public int take(int usual) throws IOException {
        if (isFree(usual) && taken.add(usual)) {
            return usual;
        }
        return takeAny();
    }

    public int takeAny() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
                if (taken.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
