package com.mercurious.travel.tools.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a store comes from, as an option says it. */
public sealed interface ServerChoice {
    /** The real server where the machine has it, else the embedded one. */
    record Auto() implements ServerChoice {}

    /** What comes with this module. */
    record Embedded() implements ServerChoice {}

    /** A server binary, run as a child of this process. */
    record Binary(Path path) implements ServerChoice {}

    /** A server that runs already; it is checked and otherwise left alone. */
    record External(URI uri) implements ServerChoice {}

    /**
     * @param option  the option's name, for messages
     * @param value   {@code auto}, {@code embedded}, a path or a URI
     * @param program the name of the server's program, for messages
     * @param schemes the URI schemes that the server goes by
     * @throws IllegalArgumentException where the value is none of these; the message says what would be right
     */
    static ServerChoice parse(String option, String value, String program, List<String> schemes) {
        String right = "use auto, embedded, the path of a " + program + ", or a URI that begins with "
                + String.join(":// or ", schemes) + "://";
        if (value.equals("auto")) {
            return new Auto();
        }
        if (value.equals("embedded")) {
            return new Embedded();
        }
        if (value.contains("://")) {
            String scheme = value.substring(0, value.indexOf("://"));
            if (!schemes.contains(scheme)) {
                throw new IllegalArgumentException(option + ": '" + scheme + "://' is not understood; " + right);
            }
            try {
                return new External(new URI(value));
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(option + ": the URI has a mistake at position " + e.getIndex() + " ("
                        + e.getReason() + "); " + right);
            }
        }
        Path path = Path.of(value);
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new IllegalArgumentException(option + ": '" + value + "' is no executable file; " + right);
        }
        return new Binary(path.toAbsolutePath());
    }

    /** A URI without user and password, fit to be printed. */
    static String redacted(String uri) {
        return uri.replaceFirst("://[^/@]*@", "://");
    }
}
