package com.mercurious.travel.tools.suite.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Asks for a health probe's status over a plain socket: while a suite starts, each poll has to cost less than what it
 * waits for.
 */
final class HealthProbe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int STATUS_LINE_LENGTH = 12;

    private HealthProbe() {}

    /** The HTTP status of {@code probe}, 0 where nobody answers within two seconds. */
    static int status(URI probe) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(probe.getHost(), probe.getPort()), TIMEOUT_MILLIS);
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                    .formatted(probe.getPath(), probe.getAuthority());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String statusLine = new String(answer.readNBytes(STATUS_LINE_LENGTH), StandardCharsets.US_ASCII);
            return statusLine.startsWith("HTTP/1.") && statusLine.length() == STATUS_LINE_LENGTH
                    ? Integer.parseInt(statusLine.substring(9))
                    : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
