package com.mercurious.travel.gateway.stream;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.limit.LimitsConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The event streams that are open at this process: a set number in all, and of each caller. */
@ApplicationScoped
public class OpenStreams {
    /** Nobody knows when a stream ends. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final int most;
    private final int mostOfOne;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();

    OpenStreams(LimitsConfig config, MeterRegistry metrics) {
        this.most = config.streamsInAll();
        this.mostOfOne = config.streams();
        Gauge.builder("travel.watches", open, AtomicInteger::get)
                .description("open event streams")
                .register(metrics);
    }

    /**
     * Has a place for one more stream of that caller, to be given back by {@link #closed}.
     *
     * @throws ProblemException where there is none
     */
    void opened(String caller) {
        if (byCaller.merge(caller, 1, Integer::sum) > mostOfOne) {
            leave(caller);
            throw none("%s event streams of yours are open; close one of them.".formatted(mostOfOne));
        }
        if (open.incrementAndGet() > most) {
            closed(caller);
            throw none("As many event streams are open here as may be; try again, or poll.");
        }
    }

    /** Gives the place of a stream back. */
    void closed(String caller) {
        open.decrementAndGet();
        leave(caller);
    }

    private void leave(String caller) {
        byCaller.computeIfPresent(caller, OpenStreams::oneLess);
    }

    private static @Nullable Integer oneLess(String caller, Integer streams) {
        return streams == 1 ? null : streams - 1;
    }

    /** Callers that have streams open. */
    int callers() {
        return byCaller.size();
    }

    private static ProblemException none(String detail) {
        return ProblemException.tooEarly(ProblemType.TOO_MANY_STREAMS, detail, RETRY);
    }
}
