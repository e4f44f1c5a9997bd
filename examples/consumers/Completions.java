import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the end of each travel request once: {@code java Completions.java client.properties}. */
public final class Completions {
    private static final String TYPE = "com.mercurious.travel.proposal.completed.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Ids that were handled. One with a database keeps them there, in the transaction that stores what came of it. */
    private static final Set<String> SEEN = new HashSet<>();

    private Completions() {}

    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        settings.put("group.id", "app-client-java");
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");

        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        Thread reader = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            consumer.wakeup();
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (consumer) {
            consumer.subscribe(List.of("travel-proposal.completed"));
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    take(record);
                }
                consumer.commitSync();
            }
        } catch (WakeupException e) {
            System.err.println("Stopped in order");
        }
    }

    private static void take(ConsumerRecord<String, byte[]> record) {
        String id = header(record, "ce_id");
        if (id == null || !TYPE.equals(header(record, "ce_type")) || SEEN.contains(id)) {
            return;
        }
        JsonNode end = dataOf(record);
        if (end.path("outcome").isTextual()) {
            handle(header(record, "ce_time"), end);
            SEEN.add(id);
        } else {
            System.err.println("Left out, no completion: partition %s, offset %s"
                    .formatted(record.partition(), record.offset()));
        }
    }

    /** The record's JSON; missing where it has none. */
    private static JsonNode dataOf(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null ? JSON.missingNode() : JSON.readTree(record.value());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** What this consumer is there for; where it fails, the record is not committed and comes again. */
    private static void handle(String time, JsonNode end) {
        String outcome = end.get("outcome").asText();
        String what = outcome.equals("SUCCEEDED")
                ? String.join(", ", end.at("/proposal/itinerary/stays").findValuesAsText("name"))
                : end.at("/failure/code").asText();
        System.out.printf("%s %s %s %s%n", time, end.path("requestId").asText(), outcome, what);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
