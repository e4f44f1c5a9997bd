package com.mercurious.travel.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one limit of a body: turns away what says of itself that it is too large or packed before it is read, and what does not
 * say its length once that much is read.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Departures.PRIORITY + 1)
public class BodyLimit implements ReaderInterceptor {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Provider<BodyConfig> config;
    private final Provider<MeterRegistry> metrics;

    /** Made before there is any configuration, which is looked up with each call. */
    BodyLimit(Provider<BodyConfig> config, Provider<MeterRegistry> metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** @throws ProblemException where the call says that its body is too large, or that it is packed */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext call) {
        String coding = call.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw rejected(
                    ProblemType.UNSUPPORTED_CODING,
                    "The body says that it is packed, by %s; send it as it is, without Content-Encoding."
                            .formatted(Parameters.quoted(coding)));
        }
        int limit = config.get().maxBodyBytes();
        String length = call.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null
                && DIGITS.matcher(length).matches()
                && new BigInteger(length).compareTo(BigInteger.valueOf(limit)) > 0) {
            throw tooLarge("The body has %s bytes; up to %s are read.".formatted(length, limit));
        }
    }

    /** @throws ProblemException where the body turned out to be too large, of which no more than the limit is held */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        int limit = config.get().maxBodyBytes();
        byte[] body = call.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge("The body has more than the %s bytes that are read.".formatted(limit));
        }
        call.setInputStream(new ByteArrayInputStream(body));
        return call.proceed();
    }

    private ProblemException tooLarge(String detail) {
        return rejected(ProblemType.BODY_TOO_LARGE, detail);
    }

    private ProblemException rejected(ProblemType type, String detail) {
        metrics.get().counter("travel.requests.rejected", "reason", type.slug()).increment();
        return ProblemException.of(type, detail);
    }
}
