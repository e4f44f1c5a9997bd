package com.mercurious.travel.gateway.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where a receiver's host leads. The system's resolver can't be hurried and holds a thread while it works, so that it has a few
 * of its own.
 */
@ApplicationScoped
public class Addresses {
    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final int IDLE_S = 10;

    private final Resolver resolver;
    private final Networks networks;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    @Inject
    Addresses(WebhookConfig config) {
        this(
                InetAddress::getAllByName,
                new Networks(config.allowedNetworks().orElse(List.of())),
                config.resolveTimeout());
    }

    Addresses(Resolver resolver, Networks networks, Duration patience) {
        this.resolver = resolver;
        this.networks = networks;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_S,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** A host leads nowhere that is sent to. */
    static final class NotOpenException extends Exception {
        private static final long serialVersionUID = 1L;

        NotOpenException(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * All addresses of a host, each of which may be sent to.
     *
     * @throws NotOpenException where it has none, or one that may not be sent to
     * @throws TimeoutException where that could not be found out in time
     */
    List<InetAddress> of(String host) throws NotOpenException, TimeoutException, InterruptedException {
        InetAddress[] found = resolved(host);
        if (found.length == 0 || !Arrays.stream(found).allMatch(networks::isOpen)) {
            throw new NotOpenException("it leads to no public address");
        }
        return List.of(found);
    }

    private InetAddress[] resolved(String host) throws NotOpenException, TimeoutException, InterruptedException {
        Future<InetAddress[]> answer;
        try {
            answer = threads.submit(() -> resolver.resolve(host));
        } catch (RejectedExecutionException e) {
            throw new TimeoutException("too many names wait to be resolved");
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new NotOpenException("it has no address");
            }
            throw new IllegalStateException("a name can't be resolved", e.getCause());
        }
    }
}
