package com.mercurious.travel.tools.platform.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** Asks a Redis for a sign of life, in its own protocol (RESP). */
public final class RedisProbe {
    private static final int DEFAULT_PORT = 6379;
    private static final int LIMIT_MILLIS = 3000;

    private RedisProbe() {}

    /** Whether {@link #ping} gets its answer. */
    public static boolean answers(URI uri) {
        try {
            ping(uri);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Logs in where the URI names a password, and sends a PING.
     *
     * @param uri {@code redis://} or {@code rediss://} (TLS)
     * @throws IOException where nobody answers within 3 s, or with an error
     */
    public static void ping(URI uri) throws IOException {
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(uri.getHost(), port), LIMIT_MILLIS);
            plain.setSoTimeout(LIMIT_MILLIS);
            if (uri.getScheme().equals("rediss")) {
                SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
                try (Socket tls = factory.createSocket(plain, uri.getHost(), port, true)) {
                    talk(tls, uri.getRawUserInfo());
                }
            } else {
                talk(plain, uri.getRawUserInfo());
            }
        }
    }

    private static void talk(Socket socket, String userInfo) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        if (userInfo != null) {
            List<String> login = new ArrayList<>(List.of("AUTH"));
            for (String part : userInfo.split(":", 2)) {
                if (!part.isEmpty()) {
                    login.add(URLDecoder.decode(part, StandardCharsets.UTF_8));
                }
            }
            expect(in, out, login, "+OK");
        }
        expect(in, out, List.of("PING"), "+PONG");
    }

    private static void expect(BufferedReader in, OutputStream out, List<String> command, String answer)
            throws IOException {
        StringBuilder request = new StringBuilder("*" + command.size() + "\r\n");
        for (String part : command) {
            request.append('$')
                    .append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        out.write(request.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        String line = in.readLine();
        if (!answer.equals(line)) {
            throw new IOException(command.getFirst() + " was answered with " + line);
        }
    }
}
