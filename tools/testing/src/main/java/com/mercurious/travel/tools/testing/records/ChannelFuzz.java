package com.mercurious.travel.tools.testing.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.ServiceProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import com.mercurious.travel.tools.testing.records.OddKinds.Kind;
import com.mercurious.travel.tools.testing.records.OddRecord.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends odd records to one topic of a running service, good events in between, and proves that the service outlives them:
 * each odd one is a dead letter with a reason, none of the others is, and liveness holds all the while. System property
 * {@code travel.fuzz.records} sets how many odd records are sent, {@code travel.fuzz.seed} which.
 */
public final class ChannelFuzz {
    /** Every tenth record is as the suite writes it. */
    private static final int GOOD_EVERY = 10;

    private static final int LARGEST_RECORD = 8 << 20;
    private static final Duration LIMIT = Duration.ofMinutes(Integer.getInteger("travel.fuzz.minutes", 2));

    private final String topic;
    private final String writer;
    private final Function<String, ? extends TravelEvent> good;
    private final ServiceProbe service;
    private final RandomGenerator random;
    private final List<OddRecord> records = new ArrayList<>();
    private final List<RecordMetadata> places = new ArrayList<>();

    /**
     * @param writer the Kafka user that may write the topic
     * @param good a good event of the topic about a travel request of that id
     */
    public ChannelFuzz(
            EventType type, String writer, Function<String, ? extends TravelEvent> good, ServiceProbe service) {
        this.topic = type.topic();
        this.writer = writer;
        this.good = good;
        this.service = service;
        this.random = new SplittableRandom(Long.getLong("travel.fuzz.seed", 20261127L));
    }

    /** Ids of requests whose events have to be taken. */
    public List<String> taken() {
        return records.stream()
                .filter(record -> record.fate() == Fate.TAKEN)
                .map(OddRecord::requestId)
                .toList();
    }

    /**
     * Sends the records and waits until the service has dealt with each of them.
     *
     * @throws AssertionError where one is not dealt with as it has to be
     */
    public void run() throws Exception {
        Map<String, Double> before = service.eventsIn(topic);
        try (KafkaProbe operator = new KafkaProbe(TestPlatform.state(), "admin")) {
            KafkaProbe.Tap letters = operator.tap(Topics.deadLetterOf(topic));
            send();
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                assertThat(service.status("live")).as("liveness").isEqualTo(200);
                letters.records();
                assertThat(service.eventsIn(topic).values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .as("records that the service has dealt with")
                        .isEqualTo(sum(before) + records.size());
                assertThat(reasons(letters)).as("not among the dead letters").containsKeys(places(Fate.DEAD_LETTER));
            });
            Map<String, String> reasons = reasons(letters);
            assertThat(reasons).doesNotContainKeys(places(Fate.TAKEN));
            assertThat(reasons.values()).doesNotContainNull().doesNotContain("");
            assertThat(service.status("ready")).isEqualTo(200);
            report(reasons);
        }
    }

    private void send() throws ExecutionException, InterruptedException {
        Map<String, Object> config = new HashMap<>(KafkaProbe.clientConfig(
                TestPlatform.state(), TestPlatform.state().kafka().jaasConfigOf(writer)));
        config.put("max.request.size", LARGEST_RECORD);
        config.put("compression.type", "gzip");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            draw();
            for (OddRecord record : records) {
                sent.add(producer.send(record.record()));
            }
            for (Future<RecordMetadata> place : sent) {
                places.add(place.get());
            }
        }
    }

    private void draw() {
        List<Kind> kinds = OddKinds.all();
        int odd = Integer.getInteger("travel.fuzz.records", 2 * kinds.size());
        String reported = KafkaProbe.newRequestId();
        records.add(new OddRecord(
                "reported: a schema that is no URI",
                Fate.DEAD_LETTER,
                reported,
                FieldRecord.read("unreadable-dataschema.txt", topic, null)));
        for (int i = 0; i < odd; i++) {
            draw(kinds.get(i < kinds.size() ? i : random.nextInt(kinds.size())));
            if (i % GOOD_EVERY == 0) {
                draw(new Kind("good", Fate.TAKEN, draft -> {}));
            }
        }
        draw(new Kind("good", Fate.TAKEN, draft -> {}));
    }

    private void draw(Kind kind) {
        String id = KafkaProbe.newRequestId();
        Draft draft = new Draft(good.apply(id), writer, random);
        kind.change().accept(draft);
        ProducerRecord<byte[], byte[]> record = draft.record();
        records.add(new OddRecord(kind.name(), kind.fate(), id, record));
    }

    /** Reasons of the dead letters, by place. */
    private static Map<String, String> reasons(KafkaProbe.Tap letters) {
        Map<String, String> reasons = new HashMap<>();
        for (ConsumerRecord<String, byte[]> letter : letters.records()) {
            reasons.put(
                    KafkaProbe.header(letter, "dead-letter-partition") + "@"
                            + KafkaProbe.header(letter, "dead-letter-offset"),
                    KafkaProbe.header(letter, "dead-letter-reason"));
        }
        return reasons;
    }

    private String[] places(Fate fate) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).fate() == fate) {
                found.add(place(i));
            }
        }
        return found.toArray(String[]::new);
    }

    private String place(int record) {
        return places.get(record).partition() + "@" + places.get(record).offset();
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void report(Map<String, String> reasons) {
        Map<String, Long> fates = records.stream()
                .collect(Collectors.groupingBy(
                        record -> record.kind().equals("good")
                                ? "good"
                                : record.fate().name(),
                        TreeMap::new,
                        Collectors.counting()));
        Map<String, Long> byReason = reasons.values().stream()
                .collect(Collectors.groupingBy(ChannelFuzz::gist, TreeMap::new, Collectors.counting()));
        System.out.printf("fuzz of %s: %d records %s, %d dead letters%n", topic, records.size(), fates, reasons.size());
        new LinkedHashMap<>(byReason).forEach((reason, count) -> System.out.printf("  %6d  %s%n", count, reason));
    }

    /** The beginning of a reason, up to what is different in each record. */
    private static String gist(String reason) {
        String[] words = reason.replaceAll("\\p{Cntrl}", " ").split(" ");
        return java.util.Arrays.stream(words).limit(4).collect(Collectors.joining(" "));
    }
}
