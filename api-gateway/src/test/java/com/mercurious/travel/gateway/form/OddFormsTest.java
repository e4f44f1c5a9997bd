package com.mercurious.travel.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.revision.RevisionForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value of every form: it is taken, or refused by its name; nothing else comes of it. */
class OddFormsTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<Class<?>> FORMS = List.of(TravelRequestForm.class, RevisionForm.class);
    private static final int BODIES = 500;

    /** JSON values at the edges of their types and beyond, and of types that a field does not have. */
    private static final List<String> ODD = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2.0",
            "2.5",
            "1e0",
            "1e2",
            "20e-1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4294967298",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "18446744073709551618",
            "1e400",
            "-1e400",
            "1e-400",
            "1e1000000000",
            "-1e1000000000",
            "1e-1000000000",
            "0.1e1000000000",
            "9".repeat(900),
            "0." + "1".repeat(900),
            "true",
            "false",
            "null",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "[{}]",
            "[1]",
            "[\"a\"]",
            "[2030,5,16]",
            "{\"a\":1}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"٣\"",
            "\"1e9\"",
            "\"NaN\"",
            "\"2030-05-16\"",
            "\"2030-05-16T10:00:00\"",
            "\"+12000-05-01\"",
            "\"-0001-01-01\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"2030-02-30\"",
            "\"24:00\"",
            "\"23:59:60\"",
            "\"10:00\"",
            "\"XXX\"",
            "\"KWD\"",
            "\"" + "ß".repeat(5000) + "\"",
            "\"%s%n%d\"",
            "\"🏔\"");

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    static Stream<Class<?>> forms() {
        return FORMS.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void eachOddValueOfEachFieldIsTakenOrRefusedByItsName(Class<T> form) throws IOException {
        // Given
        FormReader<T> inspection = inspection(form);
        List<String> paths = new ArrayList<>();
        paths(form, "", paths);

        for (String path : paths) {
            for (String value : ODD) {
                ObjectNode body = good(form);
                put(body, path, MAPPER.readTree(value));

                // When
                List<FieldError> errors = errors(inspection, body);

                // Then
                assertThat(errors)
                        .as("%s = %.60s", path, value)
                        .allMatch(e -> related(e.field(), path), "names the field or what it is part of");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anythingAtAllInAFormIsTakenOrRefused(long seed) throws IOException {
        // Given
        Random random = new Random(seed);
        for (int i = 0; i < BODIES; i++) {
            Class<?> form = FORMS.get(random.nextInt(FORMS.size()));
            List<String> paths = new ArrayList<>();
            paths(form, "", paths);
            ObjectNode body = good(form);
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                String path = paths.get(random.nextInt(paths.size()));
                put(body, path, MAPPER.readTree(ODD.get(random.nextInt(ODD.size()))));
            }

            // When, Then
            assertThatCode(() -> errors(inspection(form), body)).as("%s", body).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBodyWithSomeBytesChangedIsTakenOrRefused(long seed) throws IOException {
        // Given
        Random random = new Random(seed);
        byte[] good = good(TravelRequestForm.class).toString().getBytes(StandardCharsets.UTF_8);
        FormReader<TravelRequestForm> inspection = inspection(TravelRequestForm.class);
        for (int i = 0; i < BODIES; i++) {
            byte[] body = good.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }

            // When, Then
            assertThatCode(() -> refusal(inspection, body))
                    .as("%s", new String(body, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    /** What a whole number beyond {@code int} is told of rests on it. */
    @Test
    void eachWholeNumberHasLimits() {
        List<RecordComponent> numbers = new ArrayList<>();
        FORMS.forEach(form -> wholeNumbers(form, numbers));
        assertThat(numbers).hasSizeGreaterThan(4).allSatisfy(number -> {
            assertThat(number.getAccessor().getAnnotation(Min.class))
                    .as("%s", number)
                    .isNotNull();
            assertThat(number.getAccessor().getAnnotation(Max.class))
                    .as("%s", number)
                    .isNotNull();
        });
    }

    private <T> FormReader<T> inspection(Class<T> form) {
        return new FormReader<>(form, "an object", validator, ProblemType.INVALID_REQUEST);
    }

    private static <T> List<FieldError> errors(FormReader<T> inspection, ObjectNode body) throws IOException {
        ProblemException refusal = refusal(inspection, MAPPER.writeValueAsBytes(body));
        if (refusal == null) {
            return List.of();
        }
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.problem().errors()).isNotEmpty();
        return refusal.problem().errors();
    }

    private static <T> ProblemException refusal(FormReader<T> inspection, byte[] body) {
        try {
            inspection.read(body, OddFormsTest::rules);
            return null;
        } catch (ProblemException e) {
            assertThat(e.problem().detail()).doesNotContain("Source", "REDACTED", "jackson", "java.", "Exception");
            return e;
        }
    }

    private static List<FieldError> rules(Object form) {
        return form instanceof TravelRequestForm trip
                ? new TripRules(21, LocalDate.of(2026, 11, 20)).check(trip)
                : List.of();
    }

    private static ObjectNode good(Class<?> form) throws IOException {
        return (ObjectNode)
                MAPPER.readTree(
                        form == RevisionForm.class
                                ? "{\"removed\": [\"Prater\"]}"
                                : "{\"destinations\": [{\"name\": \"Vienna\"}, {\"id\": \"graz\"}], \"startDate\": \"2030-05-16\","
                                        + " \"endDate\": \"2030-05-19\", \"budget\": {\"amount\": 20, \"currency\": \"EUR\"},"
                                        + " \"travellers\": {\"adults\": 2, \"children\": 1},"
                                        + " \"dailyWindow\": {\"from\": \"09:00\", \"to\": \"20:00\"}, \"base\": {\"lat\": 48, \"lon\": 16}}");
    }

    /** Of each field, {@code /} between those within one another; of a list its first element. */
    private static void paths(Type type, String path, List<String> found) {
        if (!path.isEmpty()) {
            found.add(path);
        }
        if (type instanceof Class<?> form && form.isRecord()) {
            for (RecordComponent component : form.getRecordComponents()) {
                paths(component.getGenericType(), path + "/" + component.getName(), found);
            }
        } else if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                found.add(path + "/art");
            } else {
                paths(generic.getActualTypeArguments()[0], path + "/0", found);
            }
        }
    }

    private static void put(ObjectNode body, String path, JsonNode value) {
        String[] names = path.substring(1).split("/");
        JsonNode at = body;
        for (int i = 0; i < names.length - 1; i++) {
            boolean list = names[i + 1].equals("0");
            JsonNode next = at.isArray() ? at.path(0) : at.path(names[i]);
            if (list ? !next.isArray() : !next.isObject()) {
                next = list ? MAPPER.createArrayNode() : MAPPER.createObjectNode();
                set(at, names[i], next);
            }
            at = next;
        }
        set(at, names[names.length - 1], value);
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(0, value);
            }
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    /** Whether one of them is the other, or is part of it; dates are what nights, cities and rain are held against. */
    private static boolean related(String field, String path) {
        String changed = "$" + path.replace("/0", "[0]").replace('/', '.');
        return field.startsWith(changed) || changed.startsWith(field) || changed.endsWith("Date");
    }

    private static void wholeNumbers(Type type, List<RecordComponent> found) {
        if (type instanceof ParameterizedType generic) {
            wholeNumbers(generic.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> form && form.isRecord()) {
            for (RecordComponent component : form.getRecordComponents()) {
                if (component.getType() == Integer.class) {
                    found.add(component);
                }
                wholeNumbers(component.getGenericType(), found);
            }
        }
    }
}
