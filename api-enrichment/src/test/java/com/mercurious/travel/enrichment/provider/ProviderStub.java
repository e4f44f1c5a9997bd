package com.mercurious.travel.enrichment.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.messaging.EventJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * All providers on one port of this machine, each below a path of its own name, answering as their documentation says or as
 * badly as they are told to. The answers are the files of {@code /providers}.
 */
public final class ProviderStub implements AutoCloseable {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Pattern DAY = Pattern.compile("\\{\\{day (-?\\d+)}}");
    private static final Pattern SLOT = Pattern.compile("\\{\\{slot (-?\\d+)}}");
    private static final long SLOW_MILLIS = 3_000;

    private final HttpServer server;
    private final Map<String, Mode> modes = new ConcurrentHashMap<>();
    private final Map<String, List<Asked>> asked = new ConcurrentHashMap<>();

    /** How a provider behaves. */
    public enum Mode {
        NORMAL,
        SLOW,
        INVALID,
        WRONG_TYPES,
        ABSURD,
        ABSURD_ONCE,
        OFF,
        RATE_LIMITED_FOR_A_SECOND,
        RATE_LIMITED_FOR_AN_HOUR,
        CUT_OFF,
        FAULTY,
        FAULTY_ONCE,
        UNAUTHORIZED
    }

    /** @param headers by lower-case name, the first value of each */
    public record Asked(String path, String query, Map<String, String> headers, String body) {}

    public ProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url(String provider) {
        return URI.create("http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), provider));
    }

    public void set(String provider, Mode mode) {
        modes.put(provider, mode);
    }

    /** Forgets what was asked, and behaves normally again. */
    public void reset() {
        modes.clear();
        asked.clear();
    }

    /** What a provider was asked, in that order. */
    public List<Asked> asked(String provider) {
        return asked.getOrDefault(provider, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String provider = exchange.getRequestURI().getPath().split("/")[1];
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        List<Asked> all = asked.computeIfAbsent(provider, p -> new CopyOnWriteArrayList<>());
        Asked question = new Asked(exchange.getRequestURI().getPath(), query == null ? "" : query, headers, body);
        all.add(question);
        try (exchange) {
            answer(exchange, provider, question, all.size() == 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String provider, Asked question, boolean first)
            throws IOException, InterruptedException {
        switch (modes.getOrDefault(provider, Mode.NORMAL)) {
            case NORMAL -> send(exchange, 200, provider, fill(provider, "normal", question));
            case SLOW -> {
                Thread.sleep(SLOW_MILLIS);
                send(exchange, 200, provider, fill(provider, "normal", question));
            }
            case INVALID -> send(exchange, 200, provider, "{\"this\": is <not a document");
            case WRONG_TYPES -> send(exchange, 200, provider, fill(provider, "wrong-types", question));
            case ABSURD -> send(exchange, 200, provider, fill(provider, "absurd", question));
            case ABSURD_ONCE -> send(exchange, 200, provider, fill(provider, first ? "absurd" : "normal", question));
            case OFF -> send(exchange, 200, provider, fill(provider, "dates-off", question));
            case RATE_LIMITED_FOR_A_SECOND -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                sendUnless(!first, 429, exchange, provider, question);
            }
            case RATE_LIMITED_FOR_AN_HOUR -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                sendUnless(false, 429, exchange, provider, question);
            }
            case CUT_OFF -> cutOff(exchange, fill(provider, "normal", question));
            case FAULTY -> sendUnless(false, 503, exchange, provider, question);
            case FAULTY_ONCE -> sendUnless(!first, 503, exchange, provider, question);
            case UNAUTHORIZED -> sendUnless(false, 401, exchange, provider, question);
        }
    }

    private void sendUnless(boolean fine, int status, HttpExchange exchange, String provider, Asked question)
            throws IOException {
        if (fine) {
            send(exchange, 200, provider, fill(provider, "normal", question));
        } else {
            send(exchange, status, provider, fill(provider, "error", question));
        }
    }

    private static void send(HttpExchange exchange, int status, String provider, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", provider.equals("ecb") ? "text/xml" : "application/json;charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Half of what was announced, and then the connection is closed. */
    private static void cutOff(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static String fill(String provider, String name, Asked question) {
        String file = "/providers/%s/%s.%s".formatted(provider, name, provider.equals("ecb") ? "xml" : "json");
        String text = read(file);
        text = DAY.matcher(text).replaceAll(day -> LocalDate.now(VIENNA)
                .plusDays(Integer.parseInt(day.group(1)))
                .toString());
        long midnight = LocalDate.now(VIENNA).atStartOfDay(VIENNA).toEpochSecond();
        text = SLOT.matcher(text)
                .replaceAll(slot -> Long.toString(midnight + 3 * 3600L * Integer.parseInt(slot.group(1))));
        text = replace(text, "{{lat}}", question, ProviderStub::lat);
        text = replace(text, "{{lon}}", question, ProviderStub::lon);
        return replace(text, "{{place}}", question, ProviderStub::firstPlace);
    }

    private static String replace(String text, String mark, Asked question, Function<Asked, String> value) {
        return text.contains(mark) ? text.replace(mark, value.apply(question)) : text;
    }

    private static String lat(Asked question) {
        return question.body.isEmpty()
                ? box(question, 1, 3)
                : center(question).path("latitude").asText();
    }

    private static String lon(Asked question) {
        return question.body.isEmpty()
                ? box(question, 0, 2)
                : center(question).path("longitude").asText();
    }

    private static JsonNode center(Asked question) {
        return json(question.body).at("/locationBias/circle/center");
    }

    private static String box(Asked question, int from, int to) {
        String query = URLDecoder.decode(question.query, StandardCharsets.UTF_8);
        String[] corners = query.replaceFirst(".*viewbox=([^&]*).*", "$1").split(",");
        return Double.toString((Double.parseDouble(corners[from]) + Double.parseDouble(corners[to])) / 2);
    }

    private static String firstPlace(Asked question) {
        return json(json(question.body).at("/messages/1/content").asText())
                .at("/visits/0/names/0")
                .asText();
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try (InputStream in = ProviderStub.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
