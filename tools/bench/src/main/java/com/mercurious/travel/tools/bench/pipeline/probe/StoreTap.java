package com.mercurious.travel.tools.bench.pipeline.probe;

import com.mongodb.ConnectionString;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands between a service and its document store on loopback, passes on what they say, and counts it: commands by name and
 * bytes each way, from the messages of MongoDB's wire protocol (OP_MSG: a header of 16 bytes, flags, a section's kind,
 * then a document whose first key is the command). So it needs nothing of the service and is true for any version of it.
 */
public final class StoreTap implements AutoCloseable {
    private static final int HEADER = 16;
    private static final int COMMAND_AT = HEADER + Integer.BYTES + 1 + Integer.BYTES + 1;
    private static final int OP_MSG = 2013;
    private static final int LARGEST_MESSAGE = 48_000_000;
    private static final int BUFFER = 1 << 16;
    /** What drivers say on their own account. */
    private static final Set<String> HOUSEKEEPING = Set.of("hello", "ismaster", "isMaster", "ping", "endSessions");

    private final ServerSocket server;
    private final ConnectionString store;
    private final Map<String, LongAdder> commands = new ConcurrentHashMap<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final LongAdder toStore = new LongAdder();
    private final LongAdder fromStore = new LongAdder();

    /** What went through: commands by name, and bytes each way. */
    public record Traffic(Map<String, Long> commands, long bytesToStore, long bytesFromStore) {
        public Traffic since(Traffic before) {
            Map<String, Long> more = new TreeMap<>();
            commands.forEach((name, count) -> {
                long added = count - before.commands.getOrDefault(name, 0L);
                if (added > 0) {
                    more.put(name, added);
                }
            });
            return new Traffic(more, bytesToStore - before.bytesToStore, bytesFromStore - before.bytesFromStore);
        }

        public long operations() {
            return commands.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @throws IllegalArgumentException where {@code uri} is not that of one server */
    public StoreTap(String uri) throws IOException {
        store = new ConnectionString(uri);
        if (store.isSrvProtocol()
                || store.getHosts().size() != 1
                || store.getRequiredReplicaSetName() != null
                || Boolean.TRUE.equals(store.getSslEnabled())) {
            throw new IllegalArgumentException(
                    "the store's traffic can be counted for one server only, without a replica set's name and without TLS");
        }
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("store-tap").start(this::accept);
    }

    /** The store's URI with this tap's address in it. */
    public String uri() {
        return store.getConnectionString().replace(store.getHosts().getFirst(), "127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                connect(client);
            }
        } catch (IOException e) {
            closeAll();
        }
    }

    private void connect(Socket client) throws IOException {
        String[] address = store.getHosts().getFirst().split(":");
        Socket to = new Socket(address[0], address.length > 1 ? Integer.parseInt(address[1]) : 27017);
        client.setTcpNoDelay(true);
        to.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(to);
        Thread.ofPlatform().daemon().name("store-tap-out").start(() -> pass(client, to, true));
        Thread.ofPlatform().daemon().name("store-tap-in").start(() -> pass(to, client, false));
    }

    private void pass(Socket from, Socket to, boolean counted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            if (counted) {
                passMessages(new DataInputStream(in), out);
            } else {
                passBytes(in, out);
            }
        } catch (IOException e) {
            // One side has gone; closing both tells the other.
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void passMessages(DataInputStream in, OutputStream out) throws IOException {
        byte[] length = new byte[Integer.BYTES];
        while (true) {
            in.readFully(length);
            int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (size < HEADER || size > LARGEST_MESSAGE) {
                throw new EOFException("no message of MongoDB's protocol");
            }
            byte[] message = new byte[size];
            System.arraycopy(length, 0, message, 0, length.length);
            in.readFully(message, length.length, size - length.length);
            String command = command(message);
            if (!HOUSEKEEPING.contains(command)) {
                commands.computeIfAbsent(command, name -> new LongAdder()).increment();
                toStore.add(size);
            }
            out.write(message);
            out.flush();
        }
    }

    private void passBytes(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            fromStore.add(read);
            out.write(buffer, 0, read);
            out.flush();
        }
        throw new EOFException();
    }

    /** The command of a whole message; {@code other} where it is none of OP_MSG. */
    static String command(byte[] message) {
        ByteBuffer buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (message.length <= COMMAND_AT || buffer.getInt(12) != OP_MSG) {
            return "other";
        }
        int end = COMMAND_AT;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return new String(message, COMMAND_AT, end - COMMAND_AT, StandardCharsets.US_ASCII);
    }

    /** What went through up to now. */
    public Traffic traffic() {
        Map<String, Long> counts = new TreeMap<>();
        commands.forEach((name, count) -> counts.put(name, count.sum()));
        return new Traffic(counts, toStore.sum(), fromStore.sum());
    }

    private void closeAll() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                sockets.remove(socket);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeAll();
    }
}
