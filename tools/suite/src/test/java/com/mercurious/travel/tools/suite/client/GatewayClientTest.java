package com.mercurious.travel.tools.suite.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.tools.suite.client.Follower.Progress;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayClientTest {
    private HttpServer server;
    private GatewayClient client;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client = new GatewayClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), TokenSource.of("a-token"));
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void anAcceptedRequestHasAnId() throws Exception {
        answer("/v1/travel-requests", 202, "{\"id\":\"r-1\",\"state\":\"ACCEPTED\"}");

        assertThat(client.submit("{}".getBytes(StandardCharsets.UTF_8)).id()).isEqualTo("r-1");
    }

    @Test
    void aRevisionAndARefreshGoToTheirOwnAddresses() throws Exception {
        answer(
                "/v1/travel-requests/r-1/revisions",
                202,
                "{\"id\":\"r-2\",\"state\":\"ACCEPTED\",\"revisionOf\":\"r-1\"}");
        answer("/v1/travel-requests/r-1/enrichment", 429, "{\"title\":\"The facts were refreshed a short while ago\"}");

        assertThat(client.revise("r-1", "{}".getBytes(StandardCharsets.UTF_8)).id())
                .isEqualTo("r-2");
        assertThatThrownBy(() -> client.refresh("r-1"))
                .isInstanceOf(RejectedException.class)
                .hasMessage("the gateway answered 429, The facts were refreshed a short while ago");
    }

    @Test
    void aProblemNamesTheFieldWhatIsWrongAndWhatWouldBeRight() throws IOException {
        answer("/v1/travel-requests", 400, """
                {"title":"Invalid request","detail":"one field is wrong",
                 "errors":[{"field":"endDate","problem":"is before startDate","expected":"2030-05-09 or later"}]}""");

        assertThatThrownBy(() -> client.submit("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RejectedException.class)
                .hasMessage("the gateway answered 400, Invalid request: one field is wrong\n"
                        + "  endDate: is before startDate; expected: 2030-05-09 or later");
    }

    @Test
    void whereNobodyAnswersTheMessageSaysWhatToDo() {
        server.stop(0);

        assertThatThrownBy(() -> client.status("r-1"))
                .hasMessageContaining("no gateway answers at http://127.0.0.1:")
                .hasMessageContaining("./travel run");
    }

    @Test
    void aBrokenStreamIsTakenUpAfterTheLastEvent() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        List<String> resumedAfter = new ArrayList<>();
        server.createContext("/v1/travel-requests/r-1/events", exchange -> {
            resumedAfter.add(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
            String events = calls.getAndIncrement() == 0
                    ? "id: 7-0\nevent: progress\ndata: {\"state\":\"GENERATING\",\"stage\":\"SEARCHING\",\"percent\":40,\"bestScore\":12.5}\n\n"
                    : "id: 8-0\nevent: end\ndata: {\"state\":\"COMPLETED\",\"percent\":100}\n\n";
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(events.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/v1/travel-requests/r-1", exchange -> {
            byte[] body = (calls.get() < 2
                            ? "{\"id\":\"r-1\",\"state\":\"GENERATING\",\"percent\":40}"
                            : "{\"id\":\"r-1\",\"state\":\"COMPLETED\",\"percent\":100}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        List<Progress> heard = new ArrayList<>();

        RequestStatus last = new Follower(client).follow("r-1", heard::add);

        assertThat(last.state()).isEqualTo(RequestState.COMPLETED);
        assertThat(heard)
                .containsExactly(new Progress("searching", 40, 12.5, null), new Progress("generating", 40, null, null));
        assertThat(resumedAfter).containsExactly(null, "7-0");
    }

    @Test
    void withoutAStreamTheStateIsAskedFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/v1/travel-requests/r-1/events", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.createContext("/v1/travel-requests/r-1", exchange -> {
            String state = asked.incrementAndGet() < 7 ? "ENRICHING" : "FAILED";
            byte[] body = "{\"id\":\"r-1\",\"state\":\"%s\",\"percent\":80}"
                    .formatted(state)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        List<Progress> heard = new ArrayList<>();

        RequestStatus last = new Follower(client).follow("r-1", heard::add);

        assertThat(last.state()).isEqualTo(RequestState.FAILED);
        assertThat(heard).contains(new Progress("enriching", 80, null, null));
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
