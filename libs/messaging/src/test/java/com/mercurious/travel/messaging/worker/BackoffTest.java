package com.mercurious.travel.messaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Test
    void eachPauseIsTwiceAsLongUpToTheLongestAndAHalfOfItIsChance() {
        // Given
        Backoff backoff = new Backoff(FIRST, LONGEST, new SplittableRandom(1));

        // When
        List<Duration> pauses = Stream.generate(backoff::next).limit(5).toList();

        // Then
        List<Long> wholes = List.of(200L, 400L, 800L, 1000L, 1000L);
        IntStream.range(0, 5)
                .forEach(i -> assertThat(pauses.get(i).toMillis()).isBetween(wholes.get(i) / 2, wholes.get(i)));
    }

    @Test
    void twoThatFailedTogetherDoNotComeBackTogether() {
        // Given
        Backoff one = new Backoff(FIRST, LONGEST, new SplittableRandom(1));
        Backoff other = new Backoff(FIRST, LONGEST, new SplittableRandom(2));

        // When
        List<Duration> pauses = Stream.generate(one::next).limit(5).toList();
        List<Duration> others = Stream.generate(other::next).limit(5).toList();

        // Then
        assertThat(pauses).doesNotContainAnyElementsOf(others);
    }

    @Test
    void afterASuccessThePausesBeginAnew() {
        // Given
        Backoff backoff = new Backoff(FIRST, LONGEST, new SplittableRandom(1));
        Stream.generate(backoff::next).limit(5).toList();

        // When
        backoff.reset();

        // Then
        assertThat(backoff.next()).isLessThanOrEqualTo(FIRST);
    }
}
