package com.mercurious.travel.tools.testing.records;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.tools.testing.records.OddRecord.Fate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All the ways in which a record is made odd. */
final class OddKinds {
    private static final int MEGABYTE = 1_000_000;
    private static final byte[] NO_UTF8 = {(byte) 0xff, (byte) 0xfe, (byte) 0x80};

    /** Attributes that CloudEvents 1.0 requires. */
    private static final Set<String> REQUIRED = Set.of(
            CloudEventAttributes.SPEC_VERSION,
            CloudEventAttributes.ID,
            CloudEventAttributes.SOURCE,
            CloudEventAttributes.TYPE);

    /** A wrong form of each attribute. */
    private static final Map<String, String> WRONG_FORMS = Map.of(
            CloudEventAttributes.SPEC_VERSION, "0.3",
            CloudEventAttributes.ID, "two\nlines",
            CloudEventAttributes.SOURCE, "not a uri %%",
            CloudEventAttributes.TYPE, "com.example.probe",
            CloudEventAttributes.TIME, "yesterday",
            CloudEventAttributes.SUBJECT, "of-another-request",
            CloudEventAttributes.DATA_SCHEMA, "not a uri %%",
            CloudEventAttributes.CONTENT_TYPE, "text/plain");

    private final List<Kind> kinds = new ArrayList<>();

    private OddKinds() {}

    /** One way, with what a service has to do with its records. */
    record Kind(String name, Fate fate, Consumer<Draft> change) {}

    static List<Kind> all() {
        OddKinds all = new OddKinds();
        WRONG_FORMS.keySet().stream().sorted().forEach(all::attribute);
        all.keys();
        all.values();
        all.structuredMode();
        all.foreignHeaders();
        all.large();
        return List.copyOf(all.kinds);
    }

    private void attribute(String name) {
        Fate without = REQUIRED.contains(name) ? Fate.DEAD_LETTER : Fate.TAKEN;
        add(name + " missing", without, draft -> draft.headers.remove(name));
        add(name + " in capitals", without, draft -> {
            byte[] value = draft.headers.lastHeader(name).value();
            draft.headers.remove(name);
            draft.headers.add(name.toUpperCase(java.util.Locale.ROOT), value);
        });
        dead(name + " null", draft -> draft.set(name, (byte[]) null));
        dead(name + " empty", draft -> draft.set(name, ""));
        dead(
                name + " doubled",
                draft -> draft.headers.add(name, draft.headers.lastHeader(name).value()));
        dead(name + " of a wrong form", draft -> draft.set(name, WRONG_FORMS.get(name)));
        dead(name + " not in UTF-8", draft -> draft.set(name, NO_UTF8));
        dead(name + " of 1 MB", draft -> draft.set(name, "a".repeat(MEGABYTE)));
        add(name + " with a character changed", Fate.EITHER, draft -> {
            byte[] value = draft.headers.lastHeader(name).value().clone();
            value[draft.random.nextInt(value.length)] = (byte) draft.random.nextInt(256);
            draft.set(name, value);
        });
    }

    private void keys() {
        dead("key null", draft -> draft.key = null);
        dead("key empty", draft -> draft.key = new byte[0]);
        dead("key of another request", draft -> draft.key = Draft.bytes("of-another-request"));
        dead("key not in UTF-8", draft -> draft.key = NO_UTF8);
        dead("key of 1 MB", draft -> draft.key = new byte[MEGABYTE]);
    }

    private void values() {
        dead("value null", draft -> draft.value = null);
        dead("value empty", draft -> draft.value = new byte[0]);
        for (String text : List.of("null", "[]", "{}", "7", "\"text\"", "NaN", "{not json")) {
            dead("value " + text, draft -> draft.value = Draft.bytes(text));
        }
        dead(
                "value cut off",
                draft -> draft.value = java.util.Arrays.copyOf(draft.value, draft.random.nextInt(draft.value.length)));
        dead("value of random bytes", draft -> draft.random.nextBytes(draft.value = new byte[500]));
        dead("value with more behind it", draft -> draft.value = Draft.bytes(text(draft) + " {}"));
        dead("value of 5,000 levels", draft -> draft.value = Draft.bytes("[".repeat(5_000)));
        for (String attempt : List.of("0", "-1", "2147483648", "9223372036854775808", "1e400", "\"\"", "null", "[1]")) {
            dead(
                    "attempt " + attempt,
                    draft -> draft.replace("\"attempt\":" + draft.event.attempt(), "\"attempt\":" + attempt));
        }
        requestId("empty", "");
        requestId("of blanks", "   ");
        requestId("of two lines", "two\nlines");
        requestId("of 100 kB", "r".repeat(100_000));
        dead("requestId null", draft -> draft.replace("\"" + draft.event.requestId() + "\"", "null"));
        add("an unknown field", Fate.TAKEN, draft -> draft.replace("{", "{\"unknown\":[{\"a\":1}],"));
        add("a byte of the value changed", Fate.EITHER, draft -> {
            draft.value[draft.random.nextInt(draft.value.length)] = (byte) draft.random.nextInt(256);
        });
    }

    /** Another id, said everywhere alike. */
    private void requestId(String name, String id) {
        dead("requestId " + name, draft -> {
            draft.replace("\"" + draft.event.requestId() + "\"", "\"" + id.replace("\n", "\\\\n") + "\"");
            draft.key = Draft.bytes(id);
            draft.set(CloudEventAttributes.SUBJECT, id);
        });
    }

    private void structuredMode() {
        structured("well formed", Fate.DEAD_LETTER, draft -> draft.value = envelope(draft, text(draft)));
        structured("without data", Fate.DEAD_LETTER, draft -> draft.value = envelope(draft, "null"));
        structured("cut off", Fate.DEAD_LETTER, draft -> {
            byte[] whole = envelope(draft, text(draft));
            draft.value = java.util.Arrays.copyOf(whole, whole.length / 2);
        });
        structured("not JSON", Fate.DEAD_LETTER, draft -> draft.value = Draft.bytes("{not json"));
        structured("empty", Fate.DEAD_LETTER, draft -> draft.value = new byte[0]);
        structured("null", Fate.DEAD_LETTER, draft -> draft.value = null);
        structured(
                "with a schema that is no URI",
                Fate.DEAD_LETTER,
                draft -> draft.value = Draft.bytes(
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"t\",\"dataschema\":\"not a uri %%\",\"time\":\"never\",\"data\":{}}"));
        dead(
                "binary and structured mode at once",
                draft -> draft.set(CloudEventAttributes.CONTENT_TYPE, "application/cloudevents+json; charset=utf-8"));
        dead(
                "batched mode",
                draft -> draft.set(CloudEventAttributes.CONTENT_TYPE, "application/cloudevents-batch+json"));
        add(
                "JSON with its charset",
                Fate.TAKEN,
                draft -> draft.set(CloudEventAttributes.CONTENT_TYPE, "application/json; charset=UTF-8"));
    }

    private void structured(String name, Fate fate, Consumer<Draft> value) {
        add("structured mode, " + name, fate, draft -> {
            value.accept(draft);
            WRONG_FORMS.keySet().forEach(draft.headers::remove);
            draft.headers.add(CloudEventAttributes.CONTENT_TYPE, Draft.bytes("application/cloudevents+json"));
        });
    }

    private static byte[] envelope(Draft draft, String data) {
        return Draft.bytes("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/probe\",\"type\":\"%s\",\"data\":%s}"
                .formatted(draft.event.eventId(), draft.event.eventType().type(), data));
    }

    /** Headers that mean something to libraries on the way. */
    private void foreignHeaders() {
        Map<String, Consumer<Draft>> headers = Map.ofEntries(
                foreign("traceparent", null),
                foreign("traceparent", Draft.bytes("00-zz-zz-zz")),
                foreign("traceparent", new byte[MEGABYTE]),
                foreign("tracestate", null),
                foreign("tracestate", Draft.bytes("=,=,,a=b=c")),
                foreign("baggage", Draft.bytes("%zz;=,,a")),
                foreign("baggage", null),
                foreign("REPLY_TOPIC", null),
                foreign("REPLY_TOPIC", Draft.bytes("travel-proposal.completed")),
                foreign("REPLY_PARTITION", NO_UTF8),
                foreign("REPLY_CORRELATION_ID", null),
                foreign("__smallrye_generationId", Draft.bytes("none")),
                foreign("dead-letter-reason", Draft.bytes("an earlier one")),
                foreign("x-unknown", null),
                foreign("x-unknown", new byte[MEGABYTE]));
        headers.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(header -> {
            add(header.getKey(), Fate.TAKEN, header.getValue());
            dead(
                    header.getKey() + ", value no JSON",
                    header.getValue().andThen(draft -> draft.value = Draft.bytes("{not json")));
        });
        Consumer<Draft> failed = draft -> {
            draft.headers.add("deserialization-failure-dlq", Draft.bytes("true"));
            draft.headers.add("deserialization-failure-reason", null);
        };
        add("said to have failed before", Fate.TAKEN, failed);
        dead("said to have failed before, value null", failed.andThen(draft -> draft.value = null));
        Consumer<Draft> many = draft -> {
            for (int i = 0; i < 20_000; i++) {
                draft.headers.add("x-" + i, Draft.bytes("value " + i));
            }
        };
        add("20,000 headers", Fate.TAKEN, many);
        dead("20,000 headers, value no JSON", many.andThen(draft -> draft.value = Draft.bytes("{not json")));
    }

    private static Map.Entry<String, Consumer<Draft>> foreign(String name, byte[] value) {
        String size = value == null ? "null" : value.length + " bytes";
        return Map.entry("header %s of %s".formatted(name, size), draft -> draft.headers.add(name, value));
    }

    private void large() {
        add(
                "3 MB of blanks around the value",
                Fate.TAKEN,
                draft -> draft.value = Draft.bytes(" ".repeat(3 * MEGABYTE) + text(draft)));
        dead("value of 3 MB", draft -> draft.value = new byte[3 * MEGABYTE]);
        dead("value as large as a record may be", draft -> draft.random.nextBytes(draft.value = new byte[1_047_500]));
        dead("value of a long word", draft -> draft.value = Draft.bytes("x".repeat(MEGABYTE)));
    }

    private static String text(Draft draft) {
        return new String(draft.value, StandardCharsets.UTF_8);
    }

    private void dead(String name, Consumer<Draft> change) {
        add(name, Fate.DEAD_LETTER, change);
    }

    private void add(String name, Fate fate, Consumer<Draft> change) {
        kinds.add(new Kind(name, fate, change));
    }
}
