package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.store.Callback.NoAnswer;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * Posts to an address that was checked, and to no other: the connection is made to it and no name is resolved here, while TLS
 * and {@code Host} are the name's. Redirects are answers like any other; no answer is too long or too slow to be rid of.
 */
@ApplicationScoped
public class WebhookClient {
    private final HttpClient http;
    private final Duration patience;
    private final int answerBytes;

    @Inject
    WebhookClient(Vertx vertx, WebhookConfig config) {
        this(vertx, new HttpClientOptions(), config);
    }

    WebhookClient(Vertx vertx, HttpClientOptions trust, WebhookConfig config) {
        this.http = vertx.createHttpClient(new HttpClientOptions(trust)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setDecompressionSupported(false)
                .setMaxPoolSize(config.concurrency())
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis())));
        this.patience = config.answerTimeout();
        this.answerBytes = config.answerBytes();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** There was no answer. */
    static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient NoAnswer problem;

        NoAnswerException(NoAnswer problem, Throwable cause) {
            super(problem.name(), cause, false, false);
            this.problem = problem;
        }

        NoAnswer problem() {
            return problem;
        }
    }

    /**
     * Posts and waits for the answer's status.
     *
     * @param address that the host of {@code url} was found to lead to
     */
    int post(CallbackUrl url, InetAddress address, Map<String, String> headers, String body)
            throws NoAnswerException, InterruptedException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.target())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        Exchange exchange = new Exchange(answerBytes);
        http.request(options).onFailure(exchange::failed).onSuccess(request -> exchange.send(request, body));
        return exchange.status(patience);
    }

    /** One request and what comes of it. */
    private static final class Exchange {
        private final int most;
        private final CompletableFuture<Integer> whole = new CompletableFuture<>();
        private final CompletableFuture<Integer> head = new CompletableFuture<>();
        private final AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        private volatile boolean over;
        private long read;

        Exchange(int most) {
            this.most = most;
        }

        void send(HttpClientRequest request, String body) {
            sent.set(request);
            if (over) {
                request.connection().close();
                return;
            }
            request.exceptionHandler(this::failed);
            request.connection().exceptionHandler(this::failed);
            request.send(body).onFailure(this::failed).onSuccess(this::read);
        }

        void failed(Throwable reason) {
            head.completeExceptionally(reason);
            if (head.isCompletedExceptionally()) {
                whole.completeExceptionally(reason);
            } else {
                whole.complete(head.join());
            }
        }

        private void read(HttpClientResponse answer) {
            int status = answer.statusCode();
            head.complete(status);
            answer.exceptionHandler(e -> whole.complete(status));
            answer.handler(part -> count(part, status));
            answer.endHandler(end -> whole.complete(status));
        }

        private void count(Buffer part, int status) {
            read += part.length();
            if (read > most) {
                whole.complete(status);
            }
        }

        /** Of the answer whose head came in time, be the rest as it is. */
        int status(Duration patience) throws NoAnswerException, InterruptedException {
            try {
                return whole.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (head.isDone() && !head.isCompletedExceptionally()) {
                    return head.join();
                }
                throw new NoAnswerException(NoAnswer.NO_ANSWER_IN_TIME, e);
            } catch (ExecutionException e) {
                throw new NoAnswerException(problemOf(e.getCause()), e.getCause());
            } finally {
                hangUp();
            }
        }

        private void hangUp() {
            over = true;
            HttpClientRequest request = sent.get();
            if (request != null) {
                request.connection().close();
            }
        }

        private static NoAnswer problemOf(Throwable reason) {
            return switch (reason) {
                case SSLException e -> NoAnswer.NO_TRUST;
                case ConnectTimeoutException e -> NoAnswer.NO_CONNECTION;
                case ConnectException e -> NoAnswer.NO_CONNECTION;
                case NoRouteToHostException e -> NoAnswer.NO_CONNECTION;
                default -> NoAnswer.BROKEN_ANSWER;
            };
        }
    }
}
