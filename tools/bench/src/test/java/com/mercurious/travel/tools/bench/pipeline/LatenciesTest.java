package com.mercurious.travel.tools.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

    @ParameterizedTest
    @CsvSource({"0.5,1000", "0.99,1980", "1.0,2000", "0.0001,1"})
    void percentilesAreNearestRanks(double share, double millis) {
        Latencies latencies = new Latencies();
        for (int i = 2000; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }

        assertThat(latencies.percentileMillis(share)).isEqualTo(millis);
    }

    @Test
    void ofNothingThereIsNoPercentile() {
        assertThat(new Latencies().percentileMillis(0.5)).isNaN();
    }
}
