package com.mercurious.travel.tools.suite.suite;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Hands out TCP ports of 127.0.0.1 that nobody listens on, none of them twice. */
public final class FreePorts {
    private static final int LOWEST = 20_000;

    /** Linux gives connections the ports from here on, other systems those from 49152. */
    private static final int FIRST_OF_CONNECTIONS = 32_768;

    private final Set<Integer> taken = new HashSet<>();

    /** {@code usual} where it is free, else any. */
    public int take(int usual) throws IOException {
        if (isFree(usual) && taken.add(usual)) {
            return usual;
        }
        return takeAny();
    }

    /** None of those that connections get, so that it is still free when its process has come so far. */
    public int takeAny() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CONNECTIONS);
            if (isFree(port) && taken.add(port)) {
                return port;
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
