package com.mercurious.travel.tools.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Hands out TCP ports of 127.0.0.1: the one asked for, the one of the last run, the usual one, or a free one. */
final class Ports {
    private static final int LOWEST = 20_000;

    /** Linux gives connections the ports from here on, other systems those from 49152. */
    private static final int FIRST_OF_CONNECTIONS = 32_768;

    private final Map<String, Integer> remembered;
    private final boolean freeOnly;
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Set<Integer> used = new HashSet<>();

    /**
     * @param remembered the last run's ports by server
     * @param freeOnly   leaves the usual ports to others
     */
    Ports(Map<String, Integer> remembered, boolean freeOnly) {
        this.remembered = Map.copyOf(remembered);
        this.freeOnly = freeOnly;
    }

    /**
     * The port of a server; the same one each time that it is asked for.
     *
     * @param server the key under which the port is remembered
     * @param wanted a port that has to be it, or 0
     * @param usual  the port that the server is known by, or 0
     * @throws IOException where the wanted port is taken
     */
    synchronized int take(String server, int wanted, int usual) throws IOException {
        Integer before = taken.get(server);
        if (before != null) {
            return before;
        }
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new IOException(
                        "Port " + wanted + " for " + server + " is taken; choose another, or leave the option out");
            }
            return keep(server, wanted);
        }
        int last = remembered.getOrDefault(server, 0);
        if (last != 0 && isFree(last)) {
            return keep(server, last);
        }
        if (!freeOnly && usual != 0 && isFree(usual)) {
            return keep(server, usual);
        }
        return keep(server, anyFree());
    }

    /** What was handed out, by server. */
    synchronized Map<String, Integer> taken() {
        return Map.copyOf(taken);
    }

    private int keep(String server, int port) {
        taken.put(server, port);
        used.add(port);
        return port;
    }

    private boolean isFree(int port) {
        if (used.contains(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None of those that connections get, so that it is still free when its server has come so far. */
    private int anyFree() {
        int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CONNECTIONS);
        while (!isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CONNECTIONS);
        }
        return port;
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
