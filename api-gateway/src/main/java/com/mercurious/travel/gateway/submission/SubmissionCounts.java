package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.Submits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Counts the calls that make a travel request, and those of them that are turned away by the kind of their problem. */
@Interceptor
@Submits
@Priority(Interceptor.Priority.APPLICATION)
public class SubmissionCounts {
    private final MeterRegistry metrics;
    private final Counter accepted;

    SubmissionCounts(MeterRegistry metrics) {
        this.metrics = metrics;
        this.accepted = metrics.counter("travel.requests.accepted");
    }

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        try {
            Object answer = call.proceed();
            accepted.increment();
            return answer;
        } catch (ProblemException e) {
            metrics.counter("travel.requests.rejected", "reason", e.type().slug())
                    .increment();
            throw e;
        }
    }
}
