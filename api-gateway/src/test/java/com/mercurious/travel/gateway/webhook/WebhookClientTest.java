package com.mercurious.travel.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.gateway.store.Callback.NoAnswer;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receiver, or whoever made one up, can do to us. */
class WebhookClientTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String PASSWORD = "changeit";
    private static final WebhookConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, (Converter<Duration>)
                    text -> Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT)))
            .withMapping(WebhookConfig.class)
            .withDefaultValue("travel.webhook.answer-timeout", "2s")
            .build()
            .getConfigMapping(WebhookConfig.class);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final AtomicBoolean left = new AtomicBoolean();
    private final WebhookClient client = new WebhookClient(VERTX, new HttpClientOptions(), CONFIG);

    @AfterEach
    void closeAll() throws Exception {
        client.close();
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void theConnectionIsMadeToTheAddressThatWasCheckedWhateverTheNameLeadsToByThen() throws Exception {
        // Given
        List<String> checked = new CopyOnWriteArrayList<>();
        List<String> inner = new CopyOnWriteArrayList<>();
        int port = serve("127.0.0.2", 0, checked, 204);
        serve("127.0.0.1", port, inner, 204);
        AtomicInteger asked = new AtomicInteger();
        Addresses addresses = new Addresses(
                host -> new InetAddress[] {address(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1")},
                new Networks(List.of("127.0.0.2/32")),
                Duration.ofSeconds(3));

        // When
        int status =
                post(url("hooks.example", port), addresses.of("hooks.example").getFirst());

        // Then
        assertThat(status).isEqualTo(204);
        assertThat(asked).hasValue(1);
        assertThat(checked).containsExactly("hooks.example:" + port + " /hook?a=b");
        assertThat(inner).isEmpty();
        assertThat(catchThrowableOfType(Addresses.NotOpenException.class, () -> addresses.of("hooks.example")))
                .isNotNull();
    }

    @Test
    void aNameThatLeadsInsideIsNotSentTo() {
        // Given
        Addresses addresses = new Addresses(
                host -> new InetAddress[] {address("8.8.8.8"), address("127.0.0.1")},
                new Networks(List.of()),
                Duration.ofSeconds(3));

        // When
        Addresses.NotOpenException refused =
                catchThrowableOfType(Addresses.NotOpenException.class, () -> addresses.of("hooks.example"));

        // Then
        assertThat(refused).hasMessage("it leads to no public address");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        // Given
        List<String> inner = new CopyOnWriteArrayList<>();
        int innerPort = serve("127.0.0.1", 0, inner, 204);
        HttpServer redirecting = server("127.0.0.1", 0);
        redirecting.createContext("/", call -> {
            call.getResponseHeaders().add("Location", "http://127.0.0.1:" + innerPort + "/");
            call.sendResponseHeaders(307, -1);
            call.close();
        });

        // When
        int status = post(url("hooks.example", redirecting.getAddress().getPort()), address("127.0.0.1"));

        // Then
        assertThat(status).isEqualTo(307);
        assertThat(inner).isEmpty();
    }

    @Test
    void whatTheAddressHasOfLinesAndHeadersStaysInIt() throws Exception {
        // Given
        List<String> seen = new CopyOnWriteArrayList<>();
        List<String> evil = new CopyOnWriteArrayList<>();
        HttpServer server = server("127.0.0.1", 0);
        server.createContext("/", call -> {
            seen.add(call.getRequestURI().toString());
            evil.addAll(call.getRequestHeaders().getOrDefault("X-Evil", List.of()));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        CallbackUrl url = CallbackUrl.parse(
                "http://127.0.0.1:%s/%%0d%%0aX-Evil:%%20yes"
                        .formatted(server.getAddress().getPort()),
                true,
                List.of("1-65535"));

        // When
        int status = post(url, address("127.0.0.1"));

        // Then
        assertThat(status).isEqualTo(204);
        assertThat(seen).containsExactly("/%0d%0aX-Evil:%20yes");
        assertThat(evil).isEmpty();
    }

    @Test
    void anEndlessAnswerIsReadUpToABound() throws Exception {
        // Given
        int port = raw(socket -> {
            write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(socket, "1000\r\n" + "x".repeat(4096) + "\r\n");
            }
        });
        long begin = System.nanoTime();

        // When
        int status = post(url("hooks.example", port), address("127.0.0.1"));

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        await().until(left::get);
    }

    @Test
    void whoNeverAnswersIsLeft() throws Exception {
        // Given
        int port = raw(socket -> socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()));
        long begin = System.nanoTime();

        // When
        NoAnswer problem = problem(url("hooks.example", port));

        // Then
        assertThat(problem).isEqualTo(NoAnswer.NO_ANSWER_IN_TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    @Test
    void anAnswerThatDripsIsTakenByItsHead() throws Exception {
        // Given
        int port = raw(socket -> {
            write(socket, "HTTP/1.1 202 Accepted\r\nContent-Length: 1000\r\n\r\nx");
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        });

        // When
        int status = post(url("hooks.example", port), address("127.0.0.1"));

        // Then
        assertThat(status).isEqualTo(202);
    }

    @Test
    void anAnswerThatIsCutOffBehindItsHeadIsTakenByItsHead() throws Exception {
        // Given
        int port = raw(socket -> write(socket, "HTTP/1.1 202 Accepted\r\nContent-Length: 1000\r\n\r\nx"));

        // When
        int status = post(url("hooks.example", port), address("127.0.0.1"));

        // Then
        assertThat(status).isEqualTo(202);
    }

    @Test
    void whatIsNoHttpIsBroken() throws Exception {
        // Given
        int noHttp = raw(socket -> write(socket, "SSH-2.0-OpenSSH_9.6\r\n\r\n"));
        int endlessHead = raw(socket -> {
            write(socket, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(socket, "X: " + "x".repeat(4096) + "\r\n");
            }
        });
        int hangsUp = raw(Socket::close);

        // When, Then
        assertThat(List.of(noHttp, endlessHead, hangsUp))
                .allSatisfy(
                        port -> assertThat(problem(url("hooks.example", port))).isEqualTo(NoAnswer.BROKEN_ANSWER));
    }

    @Test
    void nobodyAtThatPortIsNoConnection() throws Exception {
        // Given
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        // When, Then
        assertThat(problem(url("hooks.example", closed))).isEqualTo(NoAnswer.NO_CONNECTION);
    }

    @Test
    void theCertificateHasToBeTheNamesThoughTheConnectionIsToTheAddress(@TempDir Path folder) throws Exception {
        // Given
        Path keys = keys(folder);
        int port = secure(keys);
        HttpClientOptions trusting = new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD));
        WebhookClient trustful = new WebhookClient(VERTX, trusting, CONFIG);
        opened.add(trustful::close);
        InetAddress address = address("127.0.0.1");

        // When
        int right = trustful.post(new CallbackUrl(true, "hooks.example", port, "/"), address, Map.of(), "{}");
        WebhookClient.NoAnswerException wrongName = catchThrowableOfType(
                WebhookClient.NoAnswerException.class,
                () -> trustful.post(new CallbackUrl(true, "other.example", port, "/"), address, Map.of(), "{}"));
        WebhookClient.NoAnswerException unknownIssuer = catchThrowableOfType(
                WebhookClient.NoAnswerException.class,
                () -> client.post(new CallbackUrl(true, "hooks.example", port, "/"), address, Map.of(), "{}"));

        // Then
        assertThat(right).isEqualTo(204);
        assertThat(wrongName.problem()).isEqualTo(NoAnswer.NO_TRUST);
        assertThat(unknownIssuer.problem()).isEqualTo(NoAnswer.NO_TRUST);
    }

    private interface Talk {
        void with(Socket socket) throws IOException;
    }

    private int post(CallbackUrl url, InetAddress address) throws Exception {
        return client.post(url, address, Map.of("content-type", "application/json"), "{}");
    }

    private NoAnswer problem(CallbackUrl url) {
        return catchThrowableOfType(WebhookClient.NoAnswerException.class, () -> post(url, address("127.0.0.1")))
                .problem();
    }

    private static CallbackUrl url(String host, int port) {
        return new CallbackUrl(false, host, port, "/hook?a=b");
    }

    private static InetAddress address(String literal) throws java.net.UnknownHostException {
        return InetAddress.getByName(literal);
    }

    private HttpServer server(String address, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        opened.add(() -> server.stop(0));
        server.start();
        return server;
    }

    private int serve(String address, int port, List<String> seen, int status) throws IOException {
        HttpServer server = server(address, port);
        server.createContext("/", call -> {
            seen.add(call.getRequestHeaders().getFirst("Host") + " " + call.getRequestURI());
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        return server.getAddress().getPort();
    }

    /** A server that reads what is asked and then does as {@code talk} does. */
    private int raw(Talk talk) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        opened.add(server);
        Thread.ofVirtual().start(() -> {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                in.readNBytes(10);
                talk.with(socket);
            } catch (IOException e) {
                left.set(true);
            }
        });
        return server.getLocalPort();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static Path keys(Path folder) throws Exception {
        Path keys = folder.resolve("hooks.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        store.setCertificateEntry("trusted", store.getCertificate("hooks"));
        try (var out = Files.newOutputStream(keys)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return keys;
    }

    private int secure(Path keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", call -> {
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        opened.add(() -> server.stop(0));
        server.start();
        return server.getAddress().getPort();
    }
}
