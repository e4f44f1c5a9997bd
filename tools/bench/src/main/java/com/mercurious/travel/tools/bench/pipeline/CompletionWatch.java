package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Matches accepted requests with their proposals, which it reads from {@code travel-proposal.completed} as
 * {@code app-client} does ({@code read_committed}), and takes the time between.
 */
final class CompletionWatch implements AcceptedListener, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int OUTCOME_IS_WITHIN = 400;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private final Map<String, Long> dueTimes = new ConcurrentHashMap<>();
    private final Map<String, Long> earlyEnds = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean closed;
    private volatile KafkaException trouble;
    private Latencies latencies = new Latencies();

    CompletionWatch(PlatformState platform) {
        Map<String, Object> settings = KafkaAccess.of(platform, "app-client");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.PROPOSAL_COMPLETED).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = Thread.ofPlatform().daemon().name("completions").start(this::read);
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(record -> {
                    long now = System.nanoTime();
                    if (!succeeded(record.value())) {
                        failed.incrementAndGet();
                    }
                    ended(record.key(), now);
                });
            }
        } catch (KafkaException e) {
            trouble = e;
        }
    }

    private static boolean succeeded(byte[] value) {
        String begin = new String(value, 0, Math.min(value.length, OUTCOME_IS_WITHIN), StandardCharsets.ISO_8859_1);
        return begin.contains("\"SUCCEEDED\"");
    }

    @Override
    public synchronized void accepted(String id, long due) {
        Long end = earlyEnds.remove(id);
        if (end == null) {
            dueTimes.put(id, due);
        } else {
            latencies.add(end - due);
        }
    }

    private synchronized void ended(String id, long at) {
        Long due = dueTimes.remove(id);
        if (due == null) {
            earlyEnds.put(id, at);
        } else {
            latencies.add(at - due);
        }
    }

    /** Accepted requests whose proposal has not come yet. */
    int open() {
        return dueTimes.size();
    }

    /** Requests that ended without a proposal. */
    int failed() {
        return failed.get();
    }

    /** The times from POST to proposal since the last call. */
    synchronized Latencies takeLatencies() {
        Latencies taken = latencies;
        latencies = new Latencies();
        return taken;
    }

    /**
     * Whether every accepted request ended within {@code limit}.
     *
     * @throws IllegalStateException where the proposals can't be read
     */
    boolean awaitAll(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (open() > 0 && System.nanoTime() < deadline) {
            if (trouble != null) {
                throw new IllegalStateException("the proposals can't be read: " + trouble.getMessage(), trouble);
            }
            Thread.sleep(POLL);
        }
        return open() == 0;
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
