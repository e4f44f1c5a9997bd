package com.mercurious.travel.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {
    private static final Quota FIVE_A_SECOND = Quota.of("write", 5, Duration.ofSeconds(1));

    private long nanos = 1_000_000_000_000L;
    private final LocalBuckets buckets = new LocalBuckets(3, () -> nanos);

    @Test
    void aFullBucketLetsItsQuotaThroughAtOnceAndNoMore() {
        // When
        Standing first = buckets.take("a", FIVE_A_SECOND);
        long taken = IntStream.range(0, 20)
                .filter(i -> buckets.take("a", FIVE_A_SECOND).taken())
                .count();

        // Then
        assertThat(first.left()).isEqualTo(4);
        assertThat(first.full()).isEqualTo(Duration.ofMillis(200));
        assertThat(taken).isEqualTo(4);
        Standing refused = buckets.take("a", FIVE_A_SECOND);
        assertThat(refused.retryIn()).isEqualTo(Duration.ofMillis(200));
        assertThat(buckets.take("b", FIVE_A_SECOND).taken()).isTrue();
    }

    @Test
    void itComesBackEvenly() {
        // Given
        IntStream.range(0, 5).forEach(i -> buckets.take("a", FIVE_A_SECOND));

        // When
        nanos += Duration.ofMillis(400).toNanos();

        // Then
        assertThat(buckets.take("a", FIVE_A_SECOND).left()).isEqualTo(1);
        assertThat(buckets.take("a", FIVE_A_SECOND).left()).isZero();
        assertThat(buckets.take("a", FIVE_A_SECOND).taken()).isFalse();
        nanos += Duration.ofHours(1).toNanos();
        assertThat(buckets.take("a", FIVE_A_SECOND).left()).isEqualTo(4);
    }

    @Test
    void whoWasAwayLongestIsForgottenFirst() {
        // Given
        IntStream.range(0, 5).forEach(i -> buckets.take("a", FIVE_A_SECOND));

        // When
        buckets.take("b", FIVE_A_SECOND);
        buckets.take("c", FIVE_A_SECOND);
        boolean kept = !buckets.take("a", FIVE_A_SECOND).taken();
        IntStream.range(0, 3).forEach(i -> buckets.take("address-" + i, FIVE_A_SECOND));

        // Then
        assertThat(kept).isTrue();
        assertThat(buckets.take("a", FIVE_A_SECOND).left()).isEqualTo(4);
    }

    @Test
    void theHeadersSayWhatIsLeftAndWhen() {
        // Given
        Quota quota = Quota.of("read", 120, Duration.ofMinutes(1));

        // When
        Standing standing = buckets.take("a", quota);

        // Then
        assertThat(quota.policy()).isEqualTo("\"read\";q=120;w=60");
        assertThat(standing.header(quota)).isEqualTo("\"read\";r=119;t=1");
    }
}
