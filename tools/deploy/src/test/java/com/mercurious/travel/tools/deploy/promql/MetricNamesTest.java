package com.mercurious.travel.tools.deploy.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MetricNamesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/promql/expressions.csv", useHeadersInDisplayName = true, delimiter = '|')
    void namesTheMetricsAndNothingElse(String expression, String names) {
        String found = String.join(" ", MetricNames.in(expression));

        assertThat(found).isEqualTo(names == null ? "" : names);
    }
}
