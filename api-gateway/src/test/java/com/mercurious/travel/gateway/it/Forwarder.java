package com.mercurious.travel.gateway.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A port of its own before a real server's, so that the server can go away and come back while others still use it. */
final class Forwarder {
    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock gate = new ReentrantLock();
    private final Condition opened = gate.newCondition();
    private boolean held;
    private ServerSocket server;

    Forwarder(String host, int port, boolean up) {
        this.target = new InetSocketAddress(host, port);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(up);
    }

    int port() {
        return port;
    }

    /** Lets connections through, or cuts them and refuses new ones. */
    synchronized void set(boolean up) {
        try {
            if (up && server == null) {
                server = new ServerSocket();
                server.setReuseAddress(true);
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                ServerSocket listening = server;
                Thread.ofVirtual().start(() -> accept(listening));
            } else if (!up && server != null) {
                server.close();
                server = null;
                sockets.forEach(Forwarder::close);
                sockets.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets bytes flow, or holds them back without closing anything: a server that takes very long. */
    void flow(boolean free) {
        gate.lock();
        try {
            held = !free;
            opened.signalAll();
        } finally {
            gate.unlock();
        }
    }

    private void pass() {
        gate.lock();
        try {
            while (held) {
                opened.awaitUninterruptibly();
            }
        } finally {
            gate.unlock();
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket();
                upstream.connect(target);
                sockets.add(client);
                sockets.add(upstream);
                Thread.ofVirtual().start(() -> copy(client, upstream));
                Thread.ofVirtual().start(() -> copy(upstream, client));
            } catch (IOException e) {
                // The port was closed, or the server behind it was not there: the client sees that for itself.
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] chunk = new byte[8192];
            int read = in.read(chunk);
            while (read >= 0) {
                pass();
                out.write(chunk, 0, read);
                read = in.read(chunk);
            }
        } catch (IOException e) {
            // Cut on purpose, or by one of the two ends.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as closed as it can be.
        }
    }
}
