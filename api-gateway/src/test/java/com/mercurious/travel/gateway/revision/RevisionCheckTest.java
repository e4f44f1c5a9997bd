package com.mercurious.travel.gateway.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.submission.Submission;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionCheckTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000008";
    private static final Path BAD = Path.of("src/test/resources/revisions/bad");

    private static final RevisionCheck CHECK =
            new RevisionCheck(Validation.buildDefaultValidatorFactory().getValidator());
    private final TrackedRequest earlier = Samples.revisedAndCompleted(ID);

    static Stream<Path> bad() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void saysOfEachFieldWhatIsWrongAndWhatWouldBeRight(Path file) throws IOException {
        // Given
        byte[] body = Files.readAllBytes(file);
        List<String> expected = Files.readAllLines(Path.of(file.toString().replace(".json", ".errors")));

        // When
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> CHECK.resolve(earlier, CHECK.read(body)));

        // Then
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REVISION);
        assertThat(problem.problem().errors().stream()
                        .map(e -> "%s | %s | %s".formatted(e.field(), e.problem(), e.expected()))
                        .sorted())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void placesAreFoundByWhatAPersonCallsThemAndTheRestStaysAsItWas() throws IOException {
        // When
        Submission submission = resolve("""
                {"pinned": ["KUNSTHISTORISCHES  museum"], "removed": ["Magyar Nemzeti Muzeum"],
                 "added": [" Parliament ", "Prater"], "rainyDays": [], "alternatives": 0}""");

        // Then
        TravelRequest before = earlier.travelRequest();
        TravelRequest after = submission.request().read();
        assertThat(after.revision())
                .isEqualTo(new TravelRequest.Revision(
                        ID,
                        List.of(new TravelRequest.PinnedVisit(LocalDate.of(2030, 5, 10), "kunsthistorisches-museum")),
                        List.of("hungarian-national-museum"),
                        List.of("Parliament", "Prater")));
        assertThat(after.mustSee()).containsExactly("Kunsthistorisches Museum", "Parliament", "Prater");
        assertThat(after.mustAvoid()).containsExactly("fishermans-bastion", "hungarian-national-museum");
        assertThat(after.rainyDays()).isEmpty();
        assertThat(after.alternatives()).isZero();
        assertThat(after.destinations()).isEqualTo(before.destinations());
        assertThat(after.interests()).isEqualTo(before.interests());
        assertThat(submission.revisionOf()).isEqualTo(ID);
    }

    @Test
    void thePlanGoesAlongWithoutWhatBelongsToOthers() throws IOException {
        // When
        Submission submission = resolve("{\"removed\": [\"Hungarian National Museum\"]}");

        // Then
        Itinerary previous = submission.previous().read();
        TravelRequest after = submission.request().read();
        assertThat(previous.days()).isEqualTo(earlier.plan().days());
        assertThat(previous.alternatives()).isEmpty();
        assertThat(previous.changes()).isNull();
        assertThat(after.rainyDays()).isEqualTo(earlier.travelRequest().rainyDays());
        assertThat(after.alternatives()).isEqualTo(1);
    }

    @Test
    void anAlternativeMayBeWhereItStarts() throws IOException {
        // When
        Submission submission = resolve("{\"alternative\": \"more-outdoors\", \"pinned\": [\"Halászbástya\"]}");

        // Then
        Itinerary.AlternativePlan alternative = earlier.plan().alternatives().getFirst();
        Itinerary previous = submission.previous().read();
        assertThat(previous.days()).isEqualTo(alternative.days());
        assertThat(previous.score()).isEqualTo(alternative.score());
        assertThat(previous.admissions()).isEqualTo(alternative.admissions());
    }

    @Test
    void theForecastsRainyDaysAreTaken() throws IOException {
        // When
        Submission alone = resolve("{\"weather\": true}");
        Submission withOthers = resolve("{\"weather\": true, \"rainyDays\": [\"2030-05-10\"]}");

        // Then
        assertThat(rainyDays(alone)).containsExactly(LocalDate.of(2030, 5, 11));
        assertThat(rainyDays(withOthers)).containsExactly(LocalDate.of(2030, 5, 10), LocalDate.of(2030, 5, 11));
    }

    @Test
    void withoutAForecastThereIsNoWeatherToPlanFor() {
        // Given
        TrackedRequest withoutForecast = Samples.completed(ID);

        // When
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> CHECK.resolve(withoutForecast, read("{\"weather\": true}")));

        // Then
        assertThat(problem.type()).isEqualTo(ProblemType.NO_RAIN_FORECAST);
        assertThat(problem.problem().detail()).contains("no weather forecast", "/enrichment", "rainyDays");
    }

    private Submission resolve(String body) {
        return CHECK.resolve(earlier, read(body));
    }

    private RevisionForm read(String body) {
        return CHECK.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<LocalDate> rainyDays(Submission submission) throws IOException {
        return submission.request().read().rainyDays();
    }
}
