package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.enrichment.facts.Enricher;
import com.mercurious.travel.enrichment.facts.SourceListener;
import com.mercurious.travel.enrichment.provider.AnswerStore;
import com.mercurious.travel.enrichment.provider.LiveSources;
import com.mercurious.travel.enrichment.provider.ProvidersConfig;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.EventReader;
import io.opentelemetry.context.Context;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What an itinerary costs this service in processor time, Kafka aside: from the bytes of the record that has it to those of
 * the completion with its facts. To be run by hand:
 *
 * <pre>FactsLoop ITINERARIES ROUNDS [COMPLETIONS]</pre>
 *
 * with a folder of completed plannings, the times that all are enriched, and a folder for the completions of the last round.
 */
public final class FactsLoop {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Enricher enricher;

    private FactsLoop(Enricher enricher) {
        this.enricher = enricher;
    }

    /** @param arguments see above */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<ConsumedRecord> planned = planned(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        FactSources sources = sources();
        FactsLoop loop = new FactsLoop(sources.enricher());
        loop.run(planned, rounds);
        long before = processNanos();
        long bytes = loop.run(planned, rounds);
        long enriched = (long) rounds * planned.size();
        System.out.printf(
                Locale.ROOT,
                "enrichment: %.3f ms of the process's time an itinerary, %d bytes%n",
                (processNanos() - before) / NANOS_PER_MILLI / enriched,
                bytes / enriched);
        if (arguments.length > 2) {
            for (ConsumedRecord consumed : planned) {
                Files.write(Path.of(arguments[2], consumed.key), loop.completion(consumed));
            }
        }
        sources.stop();
    }

    private long run(List<ConsumedRecord> planned, int rounds) throws InterruptedException {
        long bytes = 0;
        for (int round = 0; round < rounds; round++) {
            for (ConsumedRecord consumed : planned) {
                bytes += completion(consumed).length;
            }
        }
        return bytes;
    }

    private record ConsumedRecord(String key, RecordHeaders headers, byte[] value) {}

    private byte[] completion(ConsumedRecord consumed) throws InterruptedException {
        GenerationCompleted planned = EventReader.read(
                        consumed.key, consumed.headers, consumed.value, GenerationCompleted.class)
                .data();
        EnrichmentJob job = EnrichmentJob.of(planned, Context.root());
        Enrichment facts = enricher.enrich(job.context(), SourceListener.NONE);
        return EventJson.write(new EnrichmentCompleted(job.requestId(), job.attempt(), Outcome.SUCCEEDED, facts, null));
    }

    private static List<ConsumedRecord> planned(Path folder) throws IOException {
        List<ConsumedRecord> records = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                byte[] value = Files.readAllBytes(file);
                GenerationCompleted planned = EventJson.mapper().readValue(value, GenerationCompleted.class);
                RecordHeaders headers = new RecordHeaders();
                CloudEventAttributes.of(planned, "api-generation", Instant.EPOCH)
                        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
                records.add(new ConsumedRecord(planned.requestId(), headers, value));
            }
        }
        return records;
    }

    private static FactSources sources() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(EnrichmentConfig.class)
                .withMapping(ProvidersConfig.class)
                .build();
        return new FactSources(
                config.getConfigMapping(EnrichmentConfig.class),
                new LiveSources(config.getConfigMapping(ProvidersConfig.class), AnswerStore.NONE, null));
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
