package com.mercurious.travel.messaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new TimeoutException("no acknowledgement"), Refusal.LATER),
                Arguments.of(new NotEnoughReplicasException("one of two"), Refusal.LATER),
                Arguments.of(new SaslAuthenticationException("wrong password"), Refusal.LATER),
                Arguments.of(new TopicAuthorizationException("t"), Refusal.FORBIDDEN),
                Arguments.of(new RecordTooLargeException("on the wire"), Refusal.NEVER),
                Arguments.of(new InvalidRecordException("unpacked"), Refusal.NEVER),
                Arguments.of(new SerializationException("no bytes"), Refusal.NEVER),
                Arguments.of(new IllegalArgumentException("no JSON form"), Refusal.NEVER));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatItMeansIsFoundAmongTheCauses(Exception failure, Refusal expected) {
        // When
        Refusal refusal = Refusal.of(new IllegalStateException("Retries exhausted", failure));

        // Then
        assertThat(refusal).isEqualTo(expected);
    }
}
