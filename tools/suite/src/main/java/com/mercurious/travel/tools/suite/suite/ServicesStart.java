package com.mercurious.travel.tools.suite.suite;

import com.mercurious.travel.tools.suite.service.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Waits for services that come up side by side. */
final class ServicesStart {
    private ServicesStart() {}

    /**
     * Returns when all are ready; gives up with the first that does not come up.
     *
     * @throws IOException where a service ended or was not ready within {@code limit}
     */
    static void awaitAll(Collection<ServiceProcess> services, Duration limit, SuiteListener listener)
            throws IOException, InterruptedException {
        ExecutorService waiting = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("ready-", 0).factory());
        try {
            CompletionService<Void> ready = new ExecutorCompletionService<>(waiting);
            for (ServiceProcess service : services) {
                ready.submit(() -> {
                    listener.serviceReady(service, service.awaitReady(limit));
                    return null;
                });
            }
            for (int i = 0; i < services.size(); i++) {
                ready.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? new SuiteException(cause.getMessage())
                    : new IOException(e);
        } finally {
            waiting.shutdownNow();
        }
    }
}
