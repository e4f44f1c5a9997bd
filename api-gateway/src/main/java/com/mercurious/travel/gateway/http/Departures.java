package com.mercurious.travel.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Clients that leave in the middle of their body: counted, and no fault of ours. */
@jakarta.ws.rs.ext.Provider
@Priority(Departures.PRIORITY)
public class Departures implements ReaderInterceptor {
    /** Before all others that read the body. */
    static final int PRIORITY = 1000;

    private static final Logger LOG = Logger.getLogger(Departures.class);

    private final Provider<MeterRegistry> metrics;

    /** Made before there are metrics, which are looked up when they are needed. */
    Departures(Provider<MeterRegistry> metrics) {
        this.metrics = metrics;
    }

    /** @throws ProblemException where the body breaks off; nobody is there any more to read the answer */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) {
        try {
            return call.proceed();
        } catch (IOException e) {
            LOG.debugf("a client left in the middle of its body: %s", e.getMessage());
            metrics.get().counter("travel.http.abandoned").increment();
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "The body broke off.", e);
        }
    }
}
