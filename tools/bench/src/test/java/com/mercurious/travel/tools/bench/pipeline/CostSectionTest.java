package com.mercurious.travel.tools.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostSectionTest {
    @ParameterizedTest
    @CsvSource({"2ms, 2", "1s, 1000", "0.5s, 500", "PT0.002S, 2", "1m, 60000"})
    void readsDurationsAsTheServicesDo(String text, double millis) {
        assertThat(CostSection.searchMillis(text)).isEqualTo(millis);
    }
}
