package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.form.CallbackRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of a receiver, as far as it can be told by how it is written.
 *
 * @param host a name in ASCII, or an IPv4 address in four decimal numbers
 * @param target path and query, as they were written
 */
record CallbackUrl(boolean secure, String host, int port, String target) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST_NAME = 253;
    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]");

    /** Says what is wrong, and what would be right. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String expected;

        Misfit(String problem, String expected) {
            super(problem, null, false, false);
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    /**
     * @param ports that are taken, each a number or a range
     * @throws Misfit where it is no such address
     */
    static CallbackUrl parse(String text, boolean plainHttp, List<String> ports) throws Misfit {
        if (text.length() > CallbackRules.LONGEST) {
            throw new Misfit(
                    "is longer than %s characters".formatted(CallbackRules.LONGEST),
                    "up to %s characters".formatted(CallbackRules.LONGEST));
        }
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        String right = plainHttp ? "https:// or http://" : "https://";
        if (!secure && !(plainHttp && scheme.equals("http"))) {
            throw new Misfit("does not begin with " + right, right + " and what follows it");
        }
        if (uri.getRawUserInfo() != null) {
            throw new Misfit("has a user or password in it", "an address without them; each webhook is signed");
        }
        if (uri.getRawFragment() != null) {
            throw new Misfit("has a part behind #", "an address without one");
        }
        String host = host(uri);
        int usual = secure ? HTTPS : HTTP;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        if (ports.stream().noneMatch(range -> isIn(range, port))) {
            throw new Misfit("has port %s".formatted(port), "port " + String.join(" or ", ports));
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new CallbackUrl(secure, host, port, uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery());
    }

    /** Names that no resolver and no C library reads as a number in another way than this. */
    private static String host(URI uri) throws Misfit {
        String host = uri.getHost() == null ? "" : uri.getHost();
        String[] labels = host.split("\\.", -1);
        boolean numeric = NUMBER.matcher(labels[labels.length - 1]).matches();
        boolean address = labels.length == 4
                && Arrays.stream(labels).allMatch(label -> BYTE.matcher(label).matches());
        boolean name = !numeric
                && host.length() <= LONGEST_NAME
                && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches());
        if (!address && !name) {
            throw new Misfit(
                    "has no host that is a name or an IPv4 address",
                    "a name such as example.com, in ASCII, or an address such as 192.0.2.1, in four decimal numbers");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static URI uri(String text) throws Misfit {
        try {
            if (ASCII.matcher(text).matches()) {
                return new URI(text);
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new Misfit(
                "is no URI", "such as https://example.com/hooks/trips, with what is not ASCII percent-encoded");
    }

    private static boolean isIn(String range, int port) {
        String[] ends = range.strip().split("-", 2);
        return port >= Integer.parseInt(ends[0]) && port <= Integer.parseInt(ends[ends.length - 1]);
    }
}
