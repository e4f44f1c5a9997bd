package com.mercurious.travel.tools.bench.pipeline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaugesTest {
    private final Gauges gauges = new Gauges("""
            # TYPE travel_outbox_pending gauge
            travel_outbox_pending 3.0
            travel_events_in_total{result="taken",topic="a b"} 2.0
            travel_events_in_total{result="failed",topic="a b"} 1.5E1
            travel_events_in_totals{result="taken"} 100.0
            """);

    @Test
    void addsUpTheSamplesOfAName() {
        assertThat(gauges.sum("travel_events_in_total")).isEqualTo(17);
        assertThat(gauges.sum("travel_outbox_pending")).isEqualTo(3);
    }

    @Test
    void hasNoSumOfWhatIsNotThere() {
        assertThat(gauges.sum("travel_events")).isNaN();
    }
}
