package com.mercurious.travel.messaging;

import com.mercurious.travel.events.CloudEventAttributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** W3C Trace Context ({@code traceparent}) to and from what outlives a thread: a record's headers, a stored document. */
public final class Traces {
    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public String get(Headers headers, String key) {
            Header header = headers == null ? null : headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private static final TextMapGetter<String> VALUE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(CloudEventAttributes.TRACE_PARENT);
        }

        @Override
        public String get(String traceParent, String key) {
            return CloudEventAttributes.TRACE_PARENT.equals(key) ? traceParent : null;
        }
    };

    private Traces() {}

    /** The trace that a record belongs to; the root context where it names none. */
    static Context contextOf(Headers headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
    }

    /** The trace of a stored {@code traceparent}; the root context where it is null or not well formed. */
    public static Context contextOf(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, VALUE);
    }

    /** The {@code traceparent} of {@code context}, or null where it has no valid span. */
    public static String traceParentOf(Context context) {
        String[] found = new String[1];
        W3CTraceContextPropagator.getInstance().inject(context, found, (carrier, key, value) -> {
            if (CloudEventAttributes.TRACE_PARENT.equals(key)) {
                carrier[0] = value;
            }
        });
        return found[0];
    }
}
