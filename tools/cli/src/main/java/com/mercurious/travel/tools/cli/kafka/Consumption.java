package com.mercurious.travel.tools.cli.kafka;

import com.mercurious.travel.tools.suite.platform.PlatformState.Kafka;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** Prints the events of a topic, each id once. */
public final class Consumption implements AutoCloseable {
    private static final int IDS_KEPT = 100_000;

    private final TopicReader reader;
    private final boolean json;
    private final PrintStream out;
    private final SeenIds seen = new SeenIds(IDS_KEPT);
    private long printed;
    private long dropped;

    /**
     * @param user the Kafka user that reads
     * @param json the events' JSON as it is, instead of a line for a person
     */
    public Consumption(Kafka kafka, String user, StartPoint start, boolean json, PrintStream out) {
        this.reader = new TopicReader(kafka, user, start);
        this.json = json;
        this.out = out;
    }

    /**
     * Prints until the end of what is there, or until {@link #stop} where it is to follow.
     *
     * @param positioned run once it is settled from where on is read
     * @param alive asked now and then while nothing comes; false ends it
     * @throws IOException where Kafka does not answer, or does not let this user read that
     */
    public void print(String topic, boolean follow, Runnable positioned, BooleanSupplier alive) throws IOException {
        reader.read(topic, follow, positioned, record -> print(EventRecord.of(record)), alive);
    }

    /** False where nobody reads on, as behind {@code | head}. */
    boolean print(EventRecord record) {
        if (record.id().isPresent() && !seen.add(record.id().get())) {
            dropped++;
            return true;
        }
        printed++;
        out.println(json ? EventLine.raw(record) : EventLine.of(record));
        return !out.checkError();
    }

    /** Ends {@link #print} from another thread, in order. */
    public void stop() {
        reader.stop();
    }

    /** How many there were, such as {@code 3 events, 1 dropped that was seen before}. */
    public String summary() {
        return "%s %s, %s dropped that %s seen before"
                .formatted(printed, printed == 1 ? "event" : "events", dropped, dropped == 1 ? "was" : "were");
    }

    @Override
    public void close() {
        reader.close();
    }
}
