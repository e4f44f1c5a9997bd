package com.mercurious.travel.tools.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.planner.route.SearchLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInInstancesTest {

    private static final InstanceSet BUILT_IN = InstanceSet.builtIn();

    static Stream<Arguments> cases() {
        return BUILT_IN.instances().stream()
                .flatMap(instance -> (instance.ownTours().isPresent()
                                ? IntStream.of(instance.ownTours().getAsInt())
                                : IntStream.rangeClosed(1, 4))
                        .mapToObj(tours -> Arguments.of(instance, tours)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldStateTheOptimum(Instance instance, int tours) {
        // Given
        ExactPlanner exact = new ExactPlanner(instance.problems().apply(tours));

        // When
        long optimum = exact.optimum();

        // Then
        assertThat(BUILT_IN.bestKnown().of(instance.name(), tours))
                .contains(new BestKnown.Value(optimum, BestKnown.PROVEN));
    }

    @Test
    void shouldBeSolvedByValidPlans() {
        // Given
        List<CaseResult> told = new ArrayList<>();
        BenchRun run = new BenchRun(BUILT_IN.bestKnown(), seed -> SearchLimits.ofIterations(seed, 20_000), told::add);

        // When
        List<CaseResult> results = run.run(BUILT_IN.instances(), List.of(), List.of(1L, 2L));

        // Then
        assertThat(results).hasSize(20).isEqualTo(told);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.violations()).isEmpty();
            assertThat(result.score()).isEqualTo(result.known().orElseThrow().score());
        });
    }
}
