package com.mercurious.travel.generation.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.EventReader;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.trip.TripException;
import com.mercurious.travel.planner.trip.TripPlanner;
import com.mercurious.travel.planner.trip.TripTask;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a travel request costs this service in processor time, Kafka aside: from the bytes of the record that asks for it to
 * those of the completion. To be run by hand:
 *
 * <pre>PlanningLoop EXAMPLES ALTERNATIVES SEARCH ROUNDS [COMPLETIONS]</pre>
 *
 * with a folder of travel requests as clients write them, the alternatives that each asks for, a search in milliseconds or,
 * {@code 1x}, in steps, the times that all are planned, and a folder for the completions of the last round.
 */
public final class PlanningLoop {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Instant NOW = Instant.parse("2030-01-02T09:00:00Z");

    private final Catalogue catalogue = Catalogue.of(CatalogueFiles.builtIn());
    private final TripPlanner planner = new TripPlanner();
    private final SearchLimits limits;

    private PlanningLoop(SearchLimits limits) {
        this.limits = limits;
    }

    /** @param arguments see above */
    public static void main(String[] arguments) throws IOException, TripException {
        List<GenerationRequest> asked = examples(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        PlanningLoop loop = new PlanningLoop(limits(arguments[2]));
        int rounds = Integer.parseInt(arguments[3]);
        loop.run(asked, rounds);
        long threadBefore = threadNanos();
        long processBefore = processNanos();
        long bytes = loop.run(asked, rounds);
        long plans = (long) rounds * asked.size();
        System.out.printf(
                Locale.ROOT,
                "planning: %.3f ms of the thread's time a request, %.3f ms of the process's, %d bytes%n",
                (threadNanos() - threadBefore) / NANOS_PER_MILLI / plans,
                (processNanos() - processBefore) / NANOS_PER_MILLI / plans,
                bytes / plans);
        if (arguments.length > 4) {
            for (GenerationRequest request : asked) {
                Files.write(Path.of(arguments[4], request.requestId()), loop.completion(record(request)));
            }
        }
    }

    private static SearchLimits limits(String search) {
        return search.endsWith("x")
                ? SearchLimits.ofIterations(1, Long.parseLong(search.substring(0, search.length() - 1)))
                : SearchLimits.ofTime(1, Duration.ofMillis(Long.parseLong(search)));
    }

    private long run(List<GenerationRequest> asked, int rounds) throws TripException {
        List<ConsumedRecord> records = asked.stream().map(PlanningLoop::record).toList();
        long bytes = 0;
        for (int round = 0; round < rounds; round++) {
            for (ConsumedRecord consumed : records) {
                bytes += completion(consumed).length;
            }
        }
        return bytes;
    }

    private record ConsumedRecord(String key, RecordHeaders headers, byte[] value) {}

    private byte[] completion(ConsumedRecord consumed) throws TripException {
        GenerationRequest asked = EventReader.read(
                        consumed.key, consumed.headers, consumed.value, GenerationRequest.class)
                .data();
        Itinerary itinerary = planner.plan(
                new TripTask(asked.request(), asked.previous(), catalogue, limits, limits),
                (percent, score, visits) -> {},
                () -> false);
        return EventJson.write(GenerationCompleted.succeeded(asked, EventSize.fitted(itinerary, 600_000)));
    }

    private static ConsumedRecord record(GenerationRequest asked) {
        RecordHeaders headers = new RecordHeaders();
        CloudEventAttributes.of(asked, "api-gateway", NOW)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumedRecord(asked.requestId(), headers, EventJson.write(asked));
    }

    private static List<GenerationRequest> examples(Path folder, int alternatives) throws IOException {
        List<GenerationRequest> asked = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.startsWith("unknown")) {
                    TravelRequest request = request(EventJson.mapper().readTree(file.toFile()), alternatives);
                    asked.add(new GenerationRequest(name, 1, NOW, NOW.plusSeconds(900), request, null));
                }
            }
        }
        return asked;
    }

    /** With what the gateway fills in. */
    private static TravelRequest request(JsonNode form, int alternatives) throws IOException {
        ObjectNode filled = EventJson.mapper().createObjectNode();
        filled.putObject("travellers").put("adults", 2).put("children", 0);
        filled.put("pace", "balanced").put("language", "en");
        filled.put("arrivalTime", "10:00").put("departureTime", "18:00");
        filled.putObject("dailyWindow").put("from", "09:00").put("to", "20:00");
        filled.putArray("mustSee");
        filled.putArray("mustAvoid");
        filled.setAll((ObjectNode) form);
        filled.put("alternatives", alternatives);
        return EventJson.mapper().treeToValue(filled, TravelRequest.class);
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
