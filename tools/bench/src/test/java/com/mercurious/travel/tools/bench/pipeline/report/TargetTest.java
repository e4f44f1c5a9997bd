package com.mercurious.travel.tools.bench.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.bench.pipeline.report.Target.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({"1.5, AIM", "1.51, MUST", "3, MUST", "3.01, MISSED", "NaN, MISSED"})
    void saysHowFarAFigureGotWhereLessIsBetter(double value, Verdict verdict) {
        assertThat(Target.atMost(3, 1.5, "ms").verdict(value)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"3000, AIM", "2999, MUST", "1500, MUST", "1499, MISSED", "NaN, MISSED"})
    void saysHowFarAFigureGotWhereMoreIsBetter(double value, Verdict verdict) {
        assertThat(Target.atLeast(1_500, 3_000, "/s").verdict(value)).isEqualTo(verdict);
    }
}
