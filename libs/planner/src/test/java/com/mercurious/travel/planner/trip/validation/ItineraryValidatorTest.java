package com.mercurious.travel.planner.trip.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CatalogueFiles;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.trip.Fixtures;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plans that were written down, over a catalogue of their own: those in {@code validation/right} keep every rule, those in
 * {@code validation/wrong} change one of them at some JSON pointers and break the rules that they name.
 */
class ItineraryValidatorTest {
    private static final Path FOLDER = folder();
    private static final Catalogue CATALOGUE = Catalogue.of(CatalogueFiles.in(FOLDER.resolve("catalogue")));

    /** A plan and what was asked for. */
    private record Plan(TravelRequest request, Itinerary itinerary) {}

    /** What is different from a plan that is right, and the rules that it breaks; a null takes the value away. */
    private record Wrong(String of, Map<String, JsonNode> request, Map<String, JsonNode> itinerary, Set<Rule> breaks) {}

    static Stream<String> right() throws IOException {
        return namesIn("right");
    }

    static Stream<String> wrong() throws IOException {
        return namesIn("wrong");
    }

    @ParameterizedTest
    @MethodSource("right")
    void aPlanThatKeepsEveryRule(String name) {
        // Given
        Plan plan = Fixtures.read("validation/right/" + name + ".json", Plan.class);

        // When
        List<ItineraryViolation> violations =
                ItineraryValidator.violations(plan.request(), CATALOGUE, plan.itinerary());

        // Then
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aPlanThatBreaksARule(String name) throws JsonProcessingException {
        // Given
        Wrong wrong = Fixtures.read("validation/wrong/" + name + ".json", Wrong.class);
        ObjectNode plan = Fixtures.read("validation/right/" + wrong.of() + ".json", ObjectNode.class);
        changed(plan.get("request"), wrong.request());
        changed(plan.get("itinerary"), wrong.itinerary());
        TravelRequest request = Fixtures.JSON.treeToValue(plan.get("request"), TravelRequest.class);
        Itinerary itinerary = Fixtures.JSON.treeToValue(plan.get("itinerary"), Itinerary.class);

        // When
        List<ItineraryViolation> violations = ItineraryValidator.violations(request, CATALOGUE, itinerary);

        // Then
        assertThat(violations.stream().map(ItineraryViolation::rule).collect(Collectors.toSet()))
                .as("%s", violations)
                .containsExactlyInAnyOrderElementsOf(wrong.breaks());
    }

    private static void changed(JsonNode document, Map<String, JsonNode> values) {
        if (values == null) {
            return;
        }
        values.forEach((text, value) -> {
            JsonPointer pointer = JsonPointer.compile(text);
            JsonNode parent = document.at(pointer.head());
            String last = pointer.last().getMatchingProperty();
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(last), value);
            } else {
                assertThat(parent).as(text).isInstanceOf(ObjectNode.class);
                ((ObjectNode) parent).set(last, value);
            }
        });
    }

    private static Stream<String> namesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    private static Path folder() {
        try {
            return Path.of(ItineraryValidatorTest.class
                    .getClassLoader()
                    .getResource("validation")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
