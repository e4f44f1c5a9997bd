package com.mercurious.travel.tools.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {
    private final List<Double> tried = new ArrayList<>();
    private final RateSearch search = new RateSearch(25, 5_000);

    @ParameterizedTest
    @ValueSource(doubles = {3, 24, 25, 45, 49, 51, 180, 1_234, 4_000})
    void findsTheHighestRateWithinATenthWithoutExceedingIt(double limit) throws Exception {
        double found = search.highest(rate -> rate <= limit);

        assertThat(found).isBetween(limit * 0.85, limit);
    }

    @Test
    void triesNoRateTwice() throws Exception {
        search.highest(rate -> {
            tried.add(rate);
            return rate <= 310;
        });

        assertThat(tried).doesNotHaveDuplicates().hasSizeLessThan(10);
    }

    @Test
    void findsNothingWhereNoRateIsKeptUpWith() throws Exception {
        assertThat(search.highest(rate -> false)).isZero();
    }

    @Test
    void goesNoFurtherThanItsEnd() throws Exception {
        double found = search.highest(rate -> {
            tried.add(rate);
            return true;
        });

        assertThat(found).isEqualTo(5_000);
        assertThat(tried).allMatch(rate -> rate <= 5_000);
    }
}
