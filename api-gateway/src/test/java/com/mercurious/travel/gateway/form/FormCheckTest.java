package com.mercurious.travel.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.Validation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("machine-text")
class FormCheckTest {
    private static final Path FORMS = Path.of("src/test/resources/forms");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private static final FormCheck CHECK = new FormCheck(
            Validation.buildDefaultValidatorFactory().getValidator(),
            url -> List.of(),
            new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 100, new DurationConverter())
                    .withMapping(FormConfig.class)
                    .build()
                    .getConfigMapping(FormConfig.class),
            CLOCK);

    static Stream<Path> bad() throws IOException {
        return bodies("bad");
    }

    static Stream<Path> malformed() throws IOException {
        return bodies("malformed");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void saysOfEachFieldWhatIsWrongAndWhatWouldBeRight(Path file) throws IOException {
        // Given
        byte[] body = Files.readAllBytes(file);
        List<String> expected = Files.readAllLines(sibling(file, ".errors"));

        // When
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> CHECK.check(body));

        // Then
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.problem().errors().stream()
                        .map(e -> "%s | %s | %s".formatted(e.field(), e.problem(), e.expected()))
                        .sorted()
                        .toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhereABodyIsNotJson(Path file) throws IOException {
        // Given
        byte[] body = Files.readAllBytes(file);
        String expected = Files.readString(sibling(file, ".detail")).strip();

        // When
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> CHECK.check(body));

        // Then
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(problem.problem().detail()).contains(expected).doesNotContain("Source", "REDACTED", "com.fasterxml");
    }

    @Test
    void fillsInWhatIsLeftOut() throws IOException {
        // Given
        byte[] body = Files.readAllBytes(FORMS.resolve("good/least.json"));

        // When
        TravelRequest request = CHECK.check(body).request();

        // Then
        assertThat(request.arrivalTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(request.departureTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(request.dailyWindow())
                .isEqualTo(new TravelRequest.DailyWindow(LocalTime.of(9, 0), LocalTime.of(20, 0)));
        assertThat(request.travellers()).isEqualTo(new TravelRequest.Travellers(2, 0));
        assertThat(request.pace()).isEqualTo(Pace.BALANCED);
        assertThat(request.interests()).hasSize(Interest.values().length).containsEntry(Interest.ART, 0.5);
        assertThat(request.language()).isEqualTo("en");
        assertThat(request.accessibility()).isEqualTo(new TravelRequest.Accessibility(false, false));
        assertThat(request.mustSee()).isEmpty();
        assertThat(request.budget()).isNull();
        assertThat(request.rainyDays()).isEmpty();
        assertThat(request.alternatives()).isEqualTo(3);
    }

    @Test
    void takesThreeDecimalsOfADinar() throws IOException {
        // Given
        byte[] body = Files.readAllBytes(FORMS.resolve("good/three-decimals.json"));

        // When
        TravelRequest request = CHECK.check(body).request();

        // Then
        assertThat(request.budget()).isEqualTo(new Money(new BigDecimal("12.345"), "KWD"));
    }

    @Test
    void takesAWholeNumberThatHasAPoint() throws IOException {
        // Given
        byte[] body = Files.readAllBytes(FORMS.resolve("good/whole-numbers-with-a-point.json"));

        // When
        TravelRequest request = CHECK.check(body).request();

        // Then
        assertThat(request.destinations().getFirst().nights()).isEqualTo(3);
        assertThat(request.travellers()).isEqualTo(new TravelRequest.Travellers(2, 0));
        assertThat(request.alternatives()).isEqualTo(1);
    }

    @Test
    void takesWhatIsFilledIn() throws IOException {
        // Given
        byte[] body = Files.readAllBytes(FORMS.resolve("good/all-fields.json"));

        // When
        TravelRequest request = CHECK.check(body).request();

        // Then
        assertThat(request.destinations())
                .containsExactly(
                        new TravelRequest.Destination(null, "Vienna", null),
                        new TravelRequest.Destination("budapest", null, 2));
        assertThat(request.fixedOrder()).isTrue();
        assertThat(request.arrivalTime()).isEqualTo(LocalTime.of(11, 0));
        assertThat(request.travellers()).isEqualTo(new TravelRequest.Travellers(2, 1));
        assertThat(request.interests()).containsOnlyKeys(Interest.ART, Interest.FOOD);
        assertThat(request.pace()).isEqualTo(Pace.RELAXED);
        assertThat(request.budget().amount()).isEqualByComparingTo("300.50");
        assertThat(request.mustSee()).containsExactly("Stephansdom");
        assertThat(request.base().lat()).isEqualTo(48.2);
        assertThat(request.language()).isEqualTo("pt-BR");
        assertThat(request.accessibility().avoidStairs()).isTrue();
        assertThat(request.rainyDays()).containsExactly(LocalDate.of(2030, 5, 14));
        assertThat(request.alternatives()).isEqualTo(1);
    }

    private static Stream<Path> bodies(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FORMS.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static Path sibling(Path file, String ending) {
        return Path.of(file.toString().replace(".json", ending));
    }
}
